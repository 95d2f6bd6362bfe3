package dev.cspmesh.billing.adjustment;

import java.util.Set;

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
    /** Refused, or given up by the CSP. */
    REJECTED;

    /** The states that may follow this one. */
    public Set<AdjustmentStatus> successors() {
        return switch (this) {
            case DRAFT -> Set.of(PENDING_AGGREGATOR, REJECTED);
            case PENDING_AGGREGATOR -> Set.of(PENDING_VENDOR, REJECTED);
            case PENDING_VENDOR -> Set.of(APPLIED, REJECTED);
            case APPLIED, REJECTED -> Set.of();
        };
    }
}
