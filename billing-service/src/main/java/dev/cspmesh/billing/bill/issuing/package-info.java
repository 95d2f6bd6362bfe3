/**
 * From a closed order to numbered bills: how each leg charges the order's lines, and the one statement that stores them.
 */
package dev.cspmesh.billing.bill.issuing;
