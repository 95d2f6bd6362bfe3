/**
 * Step 6: a month's commitment against what is used and what is hoped for, before the month ends. Computed on reading;
 * usage comes from billing-service's facts.
 */
package dev.cspmesh.contract.forecast;
