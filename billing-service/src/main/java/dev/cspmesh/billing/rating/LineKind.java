package dev.cspmesh.billing.rating;

/** What a line is for. */
public enum LineKind {
    /** Usage of one customer and SKU. */
    USAGE,
    /** The same, of an earlier month whose order was spooled already (docs/domain.md, Late usage). */
    LATE_USAGE,
    /** Reverses a line of a closed order, to the last digit. */
    REVERSAL,
    /** What that line should have been. */
    CORRECTION,
    /** The part of the commitment that was not used; a line of its own (docs/domain.md, MBO). */
    UNDERAGE,
    /** What was committed for the months after an early end; a line of its own on the last order. */
    TERMINATION,
    /** What is covered by the prepayment. */
    PREPAID,
    /** What is paid beforehand; on bills only, no order charges it. */
    PREPAYMENT,
    /** A fixed fee of the CSP; on invoices only. */
    FEE;

    /** Whether the line is usage, so that it counts towards the commitment. */
    public boolean isUsage() {
        return this == USAGE || this == LATE_USAGE;
    }

    /** Whether the line is somebody's: these go on to customers' invoices. */
    public boolean isOfCustomer() {
        return isUsage() || isCorrecting();
    }

    /** Whether the line comes from an adjustment. */
    public boolean isCorrecting() {
        return this == REVERSAL || this == CORRECTION;
    }
}
