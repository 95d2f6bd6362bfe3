package dev.cspmesh.billing.bill;

/** Where a bill stands. Payments are not recorded yet. */
public enum BillStatus {
    ISSUED
}
