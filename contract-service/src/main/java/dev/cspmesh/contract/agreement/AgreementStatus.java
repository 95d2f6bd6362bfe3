package dev.cspmesh.contract.agreement;

import static dev.cspmesh.contract.agreement.AgreementAction.APPROVE;
import static dev.cspmesh.contract.agreement.AgreementAction.CHANGE;
import static dev.cspmesh.contract.agreement.AgreementAction.COUNTERSIGN;
import static dev.cspmesh.contract.agreement.AgreementAction.EDIT;
import static dev.cspmesh.contract.agreement.AgreementAction.MAKE_DEFAULT;
import static dev.cspmesh.contract.agreement.AgreementAction.REJECT;
import static dev.cspmesh.contract.agreement.AgreementAction.SIGN;
import static dev.cspmesh.contract.agreement.AgreementAction.WITHDRAW;

import java.util.List;
import java.util.Set;

/** Where a contract stands (docs/domain.md, contract): what may be done with it, and which states may follow. */
public enum AgreementStatus {
    DRAFT,
    PENDING_SIGNATURE,
    PENDING_APPROVAL,
    PENDING_EFFECTIVE_DATE,
    ACTIVE,
    PENDING_EXPIRATION,
    EXPIRED,
    PENDING_TERMINATION,
    TERMINATED,
    REJECTED,
    WITHDRAWN;

    /** What a participant may do now, in the order in which it is usually done. */
    public List<AgreementAction> actions() {
        return switch (this) {
            case DRAFT -> List.of(EDIT, SIGN, WITHDRAW);
            case PENDING_SIGNATURE -> List.of(COUNTERSIGN, REJECT, WITHDRAW);
            case PENDING_APPROVAL -> List.of(APPROVE, REJECT, WITHDRAW);
            case PENDING_EFFECTIVE_DATE -> List.of(REJECT, WITHDRAW);
            case ACTIVE, PENDING_EXPIRATION -> List.of(CHANGE, MAKE_DEFAULT);
            case PENDING_TERMINATION -> List.of(MAKE_DEFAULT);
            case EXPIRED, TERMINATED, REJECTED, WITHDRAWN -> List.of();
        };
    }

    /**
     * The states that may follow this one; from the last wait on the calendar moves the contract, not a participant,
     * except that a renewal leads back from the renewal window (ours).
     */
    public Set<AgreementStatus> successors() {
        return switch (this) {
            case DRAFT -> Set.of(PENDING_SIGNATURE, WITHDRAWN);
            case PENDING_SIGNATURE -> Set.of(PENDING_APPROVAL, REJECTED, WITHDRAWN);
            case PENDING_APPROVAL -> Set.of(PENDING_EFFECTIVE_DATE, REJECTED, WITHDRAWN);
            case PENDING_EFFECTIVE_DATE -> Set.of(ACTIVE, REJECTED, WITHDRAWN);
            case ACTIVE -> Set.of(PENDING_EXPIRATION, PENDING_TERMINATION);
            case PENDING_EXPIRATION -> Set.of(EXPIRED, ACTIVE);
            case PENDING_TERMINATION -> Set.of(TERMINATED);
            case EXPIRED, TERMINATED, REJECTED, WITHDRAWN -> Set.of();
        };
    }

    /** True while usage counts against the contract. */
    public boolean isInForce() {
        return switch (this) {
            case ACTIVE, PENDING_EXPIRATION, PENDING_TERMINATION -> true;
            case DRAFT,
                    PENDING_SIGNATURE,
                    PENDING_APPROVAL,
                    PENDING_EFFECTIVE_DATE,
                    EXPIRED,
                    TERMINATED,
                    REJECTED,
                    WITHDRAWN -> false;
        };
    }
}
