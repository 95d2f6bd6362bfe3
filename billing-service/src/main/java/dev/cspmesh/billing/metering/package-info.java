/**
 * Usage comes in: checked against subscription, contract and price book, deduplicated by (source, id), rolled up and
 * estimated in one transaction of the PostgreSQL client. What is not accepted is kept with its reason.
 */
package dev.cspmesh.billing.metering;
