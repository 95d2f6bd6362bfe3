package dev.cspmesh.billing.adjustment;

/** Where an adjustment stands. Each state names the states that may follow it (docs/domain.md, Adjustment). */
public enum AdjustmentStatus {
    /** The CSP is still at it. */
    DRAFT,
    /** Asked for; the aggregator agrees or refuses. */
    PENDING_AGGREGATOR,
    /** The aggregator agrees; VMware applies or refuses it. */
    PENDING_VENDOR,
    /** Goes on the contract's next order. */
    APPLIED,
    /** Rejected, or given up by the CSP. */
    REJECTED
}
