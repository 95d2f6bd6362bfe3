package dev.cspmesh.billing.order;

import java.util.Set;

/** Where a Monthly Billing Order stands. Each state names the states that may follow it. */
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
    CLOSED;

    /** The states that may follow this one (DOMAIN.md, MBO). */
    public Set<OrderStatus> successors() {
        return switch (this) {
            case OPEN -> Set.of(PENDING_PROVIDER);
            case PENDING_PROVIDER -> Set.of(PENDING_AGGREGATOR);
            case PENDING_AGGREGATOR -> Set.of(PENDING_VENDOR, PENDING_PROVIDER);
            case PENDING_VENDOR -> Set.of(CLOSED);
            case CLOSED -> Set.of();
        };
    }
}
