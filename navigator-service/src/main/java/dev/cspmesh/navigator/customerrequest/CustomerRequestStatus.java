package dev.cspmesh.navigator.customerrequest;

import java.util.Set;

/** Where the request for a customer organization stands. */
public enum CustomerRequestStatus {
    OPEN,
    ACCEPTED,
    REJECTED;

    /** The states that may follow this one. */
    public Set<CustomerRequestStatus> successors() {
        return switch (this) {
            case OPEN -> Set.of(ACCEPTED, REJECTED);
            case ACCEPTED, REJECTED -> Set.of();
        };
    }
}
