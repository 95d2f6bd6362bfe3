/**
 * Makes orders of months that are over: rates the month, adds corrections that wait, and hands the order to the CSP. A
 * replacement is made the same way.
 */
package dev.cspmesh.billing.order.spooling;
