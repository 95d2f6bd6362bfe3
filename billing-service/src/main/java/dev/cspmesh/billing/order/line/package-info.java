/**
 * The lines of spooled orders. Their columns are known in one place, for what is read and what is written in bulk.
 */
package dev.cspmesh.billing.order.line;
