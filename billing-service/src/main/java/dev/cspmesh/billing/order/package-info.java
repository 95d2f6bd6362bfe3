/**
 * The Monthly Billing Order itself: one per contract and month, its life cycle, lines, steps and edits. A closed order never
 * changes. What is done with orders stands in the packages below.
 */
package dev.cspmesh.billing.order;
