package dev.cspmesh.contract.change;

/** Where a change request stands; {@link ChangeLifeCycle} says what may follow. A contract has at most one that is open. */
public enum ChangeStatus {
    /** VMware is to approve it. */
    PENDING_APPROVAL,
    /** Waits for its month. */
    SCHEDULED,
    APPLIED,
    REJECTED,
    WITHDRAWN,
    /** The contract ended first. */
    LAPSED
}
