package dev.cspmesh.contract.change;

import dev.cspmesh.contract.commit.ContractLifeCycle;
import dev.cspmesh.kit.lifecycle.Action;

/** What can be changed (docs/domain.md, contract). */
public enum ChangeKind {
    /** A higher level from the next month on. */
    UPGRADE(ContractLifeCycle.CHANGE),
    /** A lower level: at the renewal, or from the next month on if VMware approves. */
    DOWNGRADE(ContractLifeCycle.CHANGE),
    /** Goes on after its end. */
    RENEW(ContractLifeCycle.RENEW),
    /** Ends early, at a month boundary. */
    TERMINATE(ContractLifeCycle.TERMINATE),
    /** More money in advance, from the next month on. */
    TOP_UP(ContractLifeCycle.CHANGE),
    /** Another contact, at once. */
    AMEND_CONTACTS(ContractLifeCycle.CHANGE);

    private final Action effect;

    ChangeKind(Action effect) {
        this.effect = effect;
    }

    /** What it does to the contract when it is applied; it is asked for only while that is possible. */
    Action effect() {
        return effect;
    }

    /** True when it makes a new commitment, for which the partner must be eligible. */
    boolean commits() {
        return this == UPGRADE || this == RENEW;
    }
}
