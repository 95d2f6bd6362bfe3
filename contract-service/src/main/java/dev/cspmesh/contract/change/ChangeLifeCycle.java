package dev.cspmesh.contract.change;

import static dev.cspmesh.contract.change.ChangeStatus.APPLIED;
import static dev.cspmesh.contract.change.ChangeStatus.LAPSED;
import static dev.cspmesh.contract.change.ChangeStatus.PENDING_APPROVAL;
import static dev.cspmesh.contract.change.ChangeStatus.PENDING_CONSENT;
import static dev.cspmesh.contract.change.ChangeStatus.PENDING_SIGNATURE;
import static dev.cspmesh.contract.change.ChangeStatus.REJECTED;
import static dev.cspmesh.contract.change.ChangeStatus.SCHEDULED;
import static dev.cspmesh.contract.change.ChangeStatus.WITHDRAWN;
import static dev.cspmesh.kit.caller.Participant.AGGREGATOR;
import static dev.cspmesh.kit.caller.Participant.CSP_SAAS;
import static dev.cspmesh.kit.caller.Participant.VMWARE;

import dev.cspmesh.contract.commit.ContractLifeCycle;
import dev.cspmesh.kit.lifecycle.Action;
import dev.cspmesh.kit.lifecycle.By;
import dev.cspmesh.kit.lifecycle.LifeCycle;

/** What may be done with a change request, by whom, and what follows (docs/domain.md, contract). */
public final class ChangeLifeCycle {

    private static final Action READ = Action.get("readChangeRequest", "/change-requests/{id}");
    public static final Action SIGN = Action.post("signChange", "/change-requests/{id}/signature");
    public static final Action CONSENT = Action.post("consentToChange", "/change-requests/{id}/consent");
    public static final Action APPROVE = Action.post("approveChange", "/change-requests/{id}/approval");
    public static final Action REPRICE = Action.post("setChangePrice", "/change-requests/{id}/price");
    public static final Action REJECT = Action.post("rejectChange", "/change-requests/{id}/rejection");
    public static final Action WITHDRAW = Action.post("withdrawChange", "/change-requests/{id}/withdrawal");
    static final Action APPLY = Action.automatic("day of effect");
    static final Action LAPSE = Action.automatic("end of the contract, day of effect too early, or partner not active");

    public static final LifeCycle<ChangeRequest, ChangeStatus> TABLE = LifeCycle.of(
                    "change request", ChangeStatus.class, ChangeRequest::status, ChangeRequest::id)
            .shownBy(READ)
            .begins(
                    ContractLifeCycle.REQUEST_CHANGE,
                    By.any(CSP_SAAS),
                    PENDING_SIGNATURE,
                    "contract.change-requested.v1")
            .begins(ContractLifeCycle.REQUEST_CHANGE, By.any(CSP_SAAS), SCHEDULED, "contract.change-requested.v1")
            .row(PENDING_SIGNATURE, SIGN, CSP_SAAS, PENDING_CONSENT, "contract.change-signed.v1")
            .unless(ChangeRules::mayStillAdd)
            .row(PENDING_SIGNATURE, WITHDRAW, CSP_SAAS, WITHDRAWN, "contract.change-withdrawn.v1")
            .automatic(PENDING_SIGNATURE, LAPSE, LAPSED, "contract.change-lapsed.v1")
            .row(PENDING_CONSENT, CONSENT, AGGREGATOR, PENDING_APPROVAL, "contract.change-consented.v1")
            .when(ChangeRequest::requiresVendorApproval)
            .unless(ChangeRules::mayStillAdd)
            .row(PENDING_CONSENT, CONSENT, AGGREGATOR, SCHEDULED, "contract.change-consented.v1")
            .unless(ChangeRules::mayStillAdd)
            .row(PENDING_CONSENT, REJECT, By.any(AGGREGATOR, VMWARE), REJECTED, "contract.change-rejected.v1")
            .row(PENDING_CONSENT, WITHDRAW, CSP_SAAS, WITHDRAWN, "contract.change-withdrawn.v1")
            .automatic(PENDING_CONSENT, LAPSE, LAPSED, "contract.change-lapsed.v1")
            .row(PENDING_APPROVAL, APPROVE, VMWARE, SCHEDULED, "contract.change-approved.v1")
            .unless(ChangeRules::mayStillAdd)
            .row(PENDING_APPROVAL, REPRICE, VMWARE, PENDING_SIGNATURE, "contract.change-repriced.v1")
            .unless(ChangeRules::hasALevel)
            .row(PENDING_APPROVAL, REJECT, By.any(AGGREGATOR, VMWARE), REJECTED, "contract.change-rejected.v1")
            .row(PENDING_APPROVAL, WITHDRAW, CSP_SAAS, WITHDRAWN, "contract.change-withdrawn.v1")
            .automatic(PENDING_APPROVAL, LAPSE, LAPSED, "contract.change-lapsed.v1")
            .row(SCHEDULED, WITHDRAW, CSP_SAAS, WITHDRAWN, "contract.change-withdrawn.v1")
            .automatic(SCHEDULED, APPLY, APPLIED, "contract.change-applied.v1")
            .automatic(SCHEDULED, LAPSE, LAPSED, "contract.change-lapsed.v1")
            .table();

    private ChangeLifeCycle() {}
}
