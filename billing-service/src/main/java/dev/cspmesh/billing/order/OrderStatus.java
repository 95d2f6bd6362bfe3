package dev.cspmesh.billing.order;

import java.util.Set;

/** Where a Monthly Billing Order stands. Each state names the states that may follow it. */
public enum OrderStatus {
    /** Nothing was used in the month yet: there is no order, but every month of the term is known. */
    NOT_OPEN,
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
    CANCELLED;

    /** The states that may follow this one (docs/domain.md, MBO). */
    public Set<OrderStatus> successors() {
        return switch (this) {
            case NOT_OPEN -> Set.of(OPEN);
            case OPEN -> Set.of(PENDING_PROVIDER);
            case PENDING_PROVIDER -> Set.of(PENDING_AGGREGATOR, CANCELLED);
            case PENDING_AGGREGATOR -> Set.of(PENDING_VENDOR, PENDING_PROVIDER, CANCELLED);
            case PENDING_VENDOR -> Set.of(CLOSED, CANCELLED);
            case CLOSED, CANCELLED -> Set.of();
        };
    }
}
