package dev.cspmesh.contract.change;

import dev.cspmesh.contract.agreement.AgreementStatus;
import java.util.Set;

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
    /** More money in advance, from the next month on. */
    TOP_UP,
    /** Another contact, at once. */
    AMEND_CONTACTS;

    /** The states of a contract in which it can be asked for. */
    Set<AgreementStatus> states() {
        return switch (this) {
            case UPGRADE, DOWNGRADE, TOP_UP, AMEND_CONTACTS ->
                Set.of(AgreementStatus.ACTIVE, AgreementStatus.PENDING_EXPIRATION);
            case RENEW -> Set.of(AgreementStatus.PENDING_EXPIRATION);
            case TERMINATE -> Set.of(AgreementStatus.ACTIVE);
        };
    }

    /** True when it makes a new promise, for which the partner must be eligible. */
    boolean promises() {
        return this == UPGRADE || this == RENEW;
    }
}
