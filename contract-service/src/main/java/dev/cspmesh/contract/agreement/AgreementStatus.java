package dev.cspmesh.contract.agreement;

import static dev.cspmesh.contract.agreement.AgreementAction.APPROVE;
import static dev.cspmesh.contract.agreement.AgreementAction.COUNTERSIGN;
import static dev.cspmesh.contract.agreement.AgreementAction.EDIT;
import static dev.cspmesh.contract.agreement.AgreementAction.REJECT;
import static dev.cspmesh.contract.agreement.AgreementAction.SIGN;
import static dev.cspmesh.contract.agreement.AgreementAction.WITHDRAW;

import java.util.List;
import java.util.Set;

/** Where a contract stands (DOMAIN.md, contract): what may be done with it, and which states may follow. */
public enum AgreementStatus {
    DRAFT,
    PENDING_SIGNATURE,
    PENDING_APPROVAL,
    PENDING_EFFECTIVE_DATE,
    ACTIVE,
    REJECTED,
    WITHDRAWN;

    /** What a participant may do now, in the order in which it is usually done. */
    public List<AgreementAction> actions() {
        return switch (this) {
            case DRAFT -> List.of(EDIT, SIGN, WITHDRAW);
            case PENDING_SIGNATURE -> List.of(COUNTERSIGN, REJECT, WITHDRAW);
            case PENDING_APPROVAL -> List.of(APPROVE, REJECT, WITHDRAW);
            case PENDING_EFFECTIVE_DATE -> List.of(REJECT, WITHDRAW);
            case ACTIVE, REJECTED, WITHDRAWN -> List.of();
        };
    }

    /** The states that may follow this one; from the last wait on the calendar moves the contract, not a participant. */
    public Set<AgreementStatus> successors() {
        return switch (this) {
            case DRAFT -> Set.of(PENDING_SIGNATURE, WITHDRAWN);
            case PENDING_SIGNATURE -> Set.of(PENDING_APPROVAL, REJECTED, WITHDRAWN);
            case PENDING_APPROVAL -> Set.of(PENDING_EFFECTIVE_DATE, REJECTED, WITHDRAWN);
            case PENDING_EFFECTIVE_DATE -> Set.of(ACTIVE, REJECTED, WITHDRAWN);
            case ACTIVE, REJECTED, WITHDRAWN -> Set.of();
        };
    }
}
