package dev.cspmesh.contract.change;

import java.util.Set;

/** Where a change request stands. A contract has at most one that is open. */
public enum ChangeStatus {
    /** VMware is asked. */
    PENDING_APPROVAL,
    /** Waits for its month. */
    SCHEDULED,
    APPLIED,
    REJECTED,
    WITHDRAWN,
    /** The contract ended first. */
    LAPSED;

    /** The states that may follow this one. */
    public Set<ChangeStatus> successors() {
        return switch (this) {
            case PENDING_APPROVAL -> Set.of(SCHEDULED, APPLIED, REJECTED, WITHDRAWN, LAPSED);
            case SCHEDULED -> Set.of(APPLIED, WITHDRAWN, LAPSED);
            case APPLIED, REJECTED, WITHDRAWN, LAPSED -> Set.of();
        };
    }

    /** True until it is decided and applied. */
    public boolean isOpen() {
        return !successors().isEmpty();
    }
}
