package dev.cspmesh.contract.change;

/** Where a change request stands; {@link ChangeLifeCycle} says what may follow. A contract has at most one that is open. */
public enum ChangeStatus {
    /** The CSP is to sign the amendment. */
    PENDING_SIGNATURE,
    /** The CSP signed; the aggregator is to consent. */
    PENDING_CONSENT,
    /** VMware is to approve it. */
    PENDING_APPROVAL,
    /** Agreed; waits for its day. */
    SCHEDULED,
    APPLIED,
    REJECTED,
    WITHDRAWN,
    /** The contract ended first, or the day came before all had agreed. */
    LAPSED
}
