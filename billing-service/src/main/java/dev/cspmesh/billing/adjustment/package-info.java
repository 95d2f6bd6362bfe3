/**
 * Adjustments: a closed order never changes, so what was wrong on it is reversed and charged anew on the contract's next
 * order. Drafted by the CSP, agreed by the aggregator and VMware.
 */
package dev.cspmesh.billing.adjustment;
