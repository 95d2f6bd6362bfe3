/**
 * What turns the list price into the prices of the other legs: the CSP's price plan for its customers and the aggregator's
 * margin, which VMware sets.
 */
package dev.cspmesh.billing.pricing;
