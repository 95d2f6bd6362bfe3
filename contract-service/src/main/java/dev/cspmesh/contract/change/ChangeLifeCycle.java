package dev.cspmesh.contract.change;

import static dev.cspmesh.contract.change.ChangeStatus.APPLIED;
import static dev.cspmesh.contract.change.ChangeStatus.LAPSED;
import static dev.cspmesh.contract.change.ChangeStatus.PENDING_APPROVAL;
import static dev.cspmesh.contract.change.ChangeStatus.REJECTED;
import static dev.cspmesh.contract.change.ChangeStatus.SCHEDULED;
import static dev.cspmesh.contract.change.ChangeStatus.WITHDRAWN;
import static dev.cspmesh.kit.caller.Participant.CSP_SAAS;
import static dev.cspmesh.kit.caller.Participant.VMWARE;

import dev.cspmesh.contract.commit.ContractLifeCycle;
import dev.cspmesh.kit.lifecycle.Action;
import dev.cspmesh.kit.lifecycle.By;
import dev.cspmesh.kit.lifecycle.LifeCycle;

/** What may be done with a change request, by whom, and what follows (docs/domain.md, contract). */
final class ChangeLifeCycle {

    private static final Action READ = Action.get("readChangeRequest", "/change-requests/{id}");
    static final Action APPROVE = Action.post("approveChange", "/change-requests/{id}/approval");
    static final Action REJECT = Action.post("rejectChange", "/change-requests/{id}/rejection");
    static final Action WITHDRAW = Action.post("withdrawChange", "/change-requests/{id}/withdrawal");
    static final Action APPLY = Action.automatic("day of effect");
    static final Action LAPSE = Action.automatic("end of the contract, or partner not active");

    static final LifeCycle<ChangeRequest, ChangeStatus> TABLE = LifeCycle.of(
                    "change request", ChangeStatus.class, ChangeRequest::status, ChangeRequest::id)
            .shownBy(READ)
            .begins(
                    ContractLifeCycle.REQUEST_CHANGE,
                    By.any(CSP_SAAS),
                    PENDING_APPROVAL,
                    "contract.change-requested.v1")
            .begins(ContractLifeCycle.REQUEST_CHANGE, By.any(CSP_SAAS), SCHEDULED, "contract.change-requested.v1")
            .row(PENDING_APPROVAL, APPROVE, VMWARE, SCHEDULED, "contract.change-approved.v1")
            .unless(ChangeRequest::refusesMore)
            .row(PENDING_APPROVAL, REJECT, VMWARE, REJECTED, "contract.change-rejected.v1")
            .row(PENDING_APPROVAL, WITHDRAW, CSP_SAAS, WITHDRAWN, "contract.change-withdrawn.v1")
            .automatic(PENDING_APPROVAL, LAPSE, LAPSED, "contract.change-lapsed.v1")
            .row(SCHEDULED, WITHDRAW, CSP_SAAS, WITHDRAWN, "contract.change-withdrawn.v1")
            .automatic(SCHEDULED, APPLY, APPLIED, "contract.change-applied.v1")
            .automatic(SCHEDULED, LAPSE, LAPSED, "contract.change-lapsed.v1")
            .table();

    private ChangeLifeCycle() {}
}
