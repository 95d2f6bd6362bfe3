/**
 * Orders as they are read: as they stand now, as of an earlier time, with their usage, history and place in the hash chain.
 */
package dev.cspmesh.billing.order.reading;
