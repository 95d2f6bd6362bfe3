/**
 * The double-entry books of every party. Entries are only ever added, and each posting balances.
 */
package dev.cspmesh.billing.bill.ledger;
