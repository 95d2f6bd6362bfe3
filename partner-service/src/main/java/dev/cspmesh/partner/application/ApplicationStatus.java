package dev.cspmesh.partner.application;

import java.util.Set;

/** Where an application stands. Each state names the states that may follow it. */
public enum ApplicationStatus {
    /** Only the applicant works on it. */
    DRAFT,
    SUBMITTED,
    UNDER_REVIEW,
    /** VMware waits for an answer; the clock goes on. */
    INFO_REQUESTED,
    APPROVED,
    REJECTED,
    WITHDRAWN;

    /** The states that may follow this one (docs/domain.md, partner). */
    public Set<ApplicationStatus> successors() {
        return switch (this) {
            case DRAFT -> Set.of(SUBMITTED, WITHDRAWN);
            case SUBMITTED -> Set.of(UNDER_REVIEW, WITHDRAWN);
            case UNDER_REVIEW -> Set.of(INFO_REQUESTED, APPROVED, REJECTED, WITHDRAWN);
            case INFO_REQUESTED -> Set.of(UNDER_REVIEW, WITHDRAWN);
            case APPROVED, REJECTED, WITHDRAWN -> Set.of();
        };
    }

    /** True while VMware owes a decision. */
    public boolean isUndecided() {
        return this == SUBMITTED || this == UNDER_REVIEW || this == INFO_REQUESTED;
    }
}
