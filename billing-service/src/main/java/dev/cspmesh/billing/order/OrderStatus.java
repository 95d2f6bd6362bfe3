package dev.cspmesh.billing.order;

/** Where a Monthly Billing Order stands; {@link MonthlyOrderLifeCycle} says what may follow. */
public enum OrderStatus {
    /** The month is running; the order is an estimate. */
    OPEN,
    /** Spooled; the CSP reviews and submits it. */
    PENDING_PROVIDER,
    /** Submitted; the aggregator approves or rejects it. */
    PENDING_AGGREGATOR,
    /** Approved; VMware closes it. */
    PENDING_VENDOR,
    /** Billed; it never changes again. */
    CLOSED,
    /** Another order took its month before it was closed; it never changes again either. */
    CANCELLED
}
