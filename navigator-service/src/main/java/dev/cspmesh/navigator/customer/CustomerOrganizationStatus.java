package dev.cspmesh.navigator.customer;

import java.util.Set;

/** Where a customer organization stands. Each state names the states that may follow it. */
public enum CustomerOrganizationStatus {
    ACTIVE,
    SUSPENDED,
    CLOSING,
    CLOSED;

    /** The states that may follow this one (docs/domain.md, navigator). */
    public Set<CustomerOrganizationStatus> successors() {
        return switch (this) {
            case ACTIVE -> Set.of(SUSPENDED);
            case SUSPENDED -> Set.of(ACTIVE, CLOSING);
            case CLOSING -> Set.of(CLOSED);
            case CLOSED -> Set.of();
        };
    }
}
