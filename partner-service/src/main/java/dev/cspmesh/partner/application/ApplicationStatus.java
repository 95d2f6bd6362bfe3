package dev.cspmesh.partner.application;

import java.util.Set;

/** Where an application stands. Each state names the states that may follow it. */
public enum ApplicationStatus {
    SUBMITTED,
    UNDER_REVIEW,
    APPROVED,
    REJECTED;

    /** The states that may follow this one (DOMAIN.md, partner). */
    public Set<ApplicationStatus> successors() {
        return switch (this) {
            case SUBMITTED -> Set.of(UNDER_REVIEW);
            case UNDER_REVIEW -> Set.of(APPROVED, REJECTED);
            case APPROVED, REJECTED -> Set.of();
        };
    }
}
