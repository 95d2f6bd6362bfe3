package dev.cspmesh.billing.order.month;

/** Where a month of a contract stands: that of its order in force, or that there is none yet. */
enum MonthStatus {
    /** Nothing was used in the month yet: there is no order, but every month of the term is known. */
    NOT_OPEN,
    OPEN,
    PENDING_PROVIDER,
    PENDING_AGGREGATOR,
    PENDING_VENDOR,
    CLOSED
}
