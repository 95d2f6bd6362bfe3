package dev.cspmesh.contract.change;

import dev.cspmesh.contract.commit.ContractLifeCycle;
import dev.cspmesh.kit.lifecycle.Action;

/** What can be changed (docs/domain.md, contract). */
public enum ChangeKind {
    /** A higher level from the next month on. */
    UPGRADE,
    /** A lower level: at the renewal, or from the next month on if VMware approves. */
    DOWNGRADE,
    /** Goes on after its end. */
    RENEW,
    /** Ends early, at a month boundary. */
    TERMINATE,
    /** More money in advance, as soon as all have agreed. */
    TOP_UP,
    /** Another contact, at once. */
    AMEND_CONTACTS;

    /** What it does to the contract when it is applied; it is asked for only while that is possible. */
    Action effect() {
        return switch (this) {
            case UPGRADE, DOWNGRADE, TOP_UP, AMEND_CONTACTS -> ContractLifeCycle.CHANGE;
            case RENEW -> ContractLifeCycle.RENEW;
            case TERMINATE -> ContractLifeCycle.TERMINATE;
        };
    }

    /** True when it changes money or time, so that the CSP signs it and the aggregator consents. */
    public boolean isAmendment() {
        return this != AMEND_CONTACTS;
    }

    /** True when it makes a new commitment, for which the partner must be eligible. */
    public boolean commits() {
        return this == UPGRADE || this == RENEW;
    }

    /** True when it is new business, which a partner that is not active does not make. */
    boolean adds() {
        return commits() || this == TOP_UP;
    }
}
