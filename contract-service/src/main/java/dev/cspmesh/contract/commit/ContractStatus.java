package dev.cspmesh.contract.commit;

/** Where a contract stands; {@link ContractLifeCycle} says what may follow. */
public enum ContractStatus {
    /** The CSP works on it. */
    DRAFT,
    /** The CSP signed; the aggregator is to countersign. */
    PENDING_SIGNATURE,
    /** Both signed; VMware is to approve. */
    PENDING_APPROVAL,
    /** Agreed; waits for its first day. */
    PENDING_EFFECTIVE_DATE,
    ACTIVE,
    /** In force, and near enough to its end to be renewed. */
    PENDING_EXPIRATION,
    EXPIRED,
    /** In force until its early end. */
    PENDING_TERMINATION,
    TERMINATED,
    /** The aggregator or VMware rejected it. */
    REJECTED,
    /** The CSP withdrew it before it was in force. */
    WITHDRAWN;

    /** True from the day on which all who are asked have agreed until the end. */
    public boolean isAgreed() {
        return this == PENDING_EFFECTIVE_DATE || isInForce();
    }

    /** True while usage counts against the contract. */
    public boolean isInForce() {
        return this == ACTIVE || this == PENDING_EXPIRATION || this == PENDING_TERMINATION;
    }
}
