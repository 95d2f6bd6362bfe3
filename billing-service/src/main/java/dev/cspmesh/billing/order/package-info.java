/**
 * The Monthly Billing Order: one per contract and month, opened by usage or by spooling, reviewed and submitted by the CSP,
 * approved by the aggregator, closed by VMware. A closed order never changes.
 */
package dev.cspmesh.billing.order;
