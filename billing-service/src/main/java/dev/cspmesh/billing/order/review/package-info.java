/**
 * What the CSP and the aggregator do with a spooled order: edit, submit, approve, reject; and what happens when the CSP
 * lets the due day pass.
 */
package dev.cspmesh.billing.order.review;
