/**
 * Step 6: a month's commitment against what is used and what deals may add, before the month ends. Computed on reading;
 * usage comes from billing-service's events.
 */
package dev.cspmesh.contract.forecast;
