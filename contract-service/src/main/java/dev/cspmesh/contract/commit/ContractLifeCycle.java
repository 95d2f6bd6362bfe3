package dev.cspmesh.contract.commit;

import static dev.cspmesh.contract.commit.ContractStatus.ACTIVE;
import static dev.cspmesh.contract.commit.ContractStatus.DRAFT;
import static dev.cspmesh.contract.commit.ContractStatus.EXPIRED;
import static dev.cspmesh.contract.commit.ContractStatus.PENDING_APPROVAL;
import static dev.cspmesh.contract.commit.ContractStatus.PENDING_EFFECTIVE_DATE;
import static dev.cspmesh.contract.commit.ContractStatus.PENDING_EXPIRATION;
import static dev.cspmesh.contract.commit.ContractStatus.PENDING_SIGNATURE;
import static dev.cspmesh.contract.commit.ContractStatus.PENDING_TERMINATION;
import static dev.cspmesh.contract.commit.ContractStatus.REJECTED;
import static dev.cspmesh.contract.commit.ContractStatus.TERMINATED;
import static dev.cspmesh.contract.commit.ContractStatus.WITHDRAWN;
import static dev.cspmesh.kit.caller.Participant.AGGREGATOR;
import static dev.cspmesh.kit.caller.Participant.CSP_SAAS;
import static dev.cspmesh.kit.caller.Participant.VMWARE;

import dev.cspmesh.kit.lifecycle.Action;
import dev.cspmesh.kit.lifecycle.By;
import dev.cspmesh.kit.lifecycle.LifeCycle;
import dev.cspmesh.kit.lifecycle.LifeCycleDraft;

/** What may be done with a contract, by whom, and what follows (docs/domain.md, contract). */
public final class ContractLifeCycle {

    private static final Action READ = Action.get("readContract", "/contracts/{id}");
    private static final Action DRAFT_IT = Action.post("draftContract", "/contracts");
    public static final Action EDIT = Action.put("editContract", "/contracts/{id}");
    public static final Action REFRESH = Action.post("refreshContract", "/contracts/{id}/refresh");
    public static final Action SIGN = Action.post("signContract", "/contracts/{id}/signature");
    public static final Action COUNTERSIGN = Action.post("countersignContract", "/contracts/{id}/countersignature");
    public static final Action APPROVE = Action.post("approveContract", "/contracts/{id}/approval");
    public static final Action SEND_BACK = Action.post("sendContractBack", "/contracts/{id}/return");
    public static final Action BACK_DATE = Action.post("backDateContract", "/contracts/{id}/back-dating");
    public static final Action REJECT = Action.post("rejectContract", "/contracts/{id}/rejection");
    public static final Action WITHDRAW = Action.post("withdrawContract", "/contracts/{id}/withdrawal");
    public static final Action REQUEST_CHANGE = Action.post("requestChange", "/contracts/{id}/change-requests");
    public static final Action MAKE_DEFAULT = Action.post("makeDefaultContract", "/contracts/{id}/default");
    public static final Action STOP_RENEWAL =
            Action.delete("stopAutomaticRenewal", "/contracts/{id}/automatic-renewal");
    public static final Action AUTO_APPROVE = Action.automatic("pass below the threshold");
    public static final Action ACTIVATE = Action.automatic("first day");
    public static final Action OPEN_RENEWAL_WINDOW = Action.automatic("renewal window");
    public static final Action EXPIRE = Action.automatic("end of term");
    public static final Action CHANGE = Action.automatic("change applied");
    public static final Action RENEW = Action.automatic("renewal applied");
    public static final Action TERMINATE = Action.automatic("termination applied");
    public static final Action END = Action.post("endContract", "/contracts/{id}/ending");
    /** The partner has left: what is in force ends at the month boundary, what is not in force is withdrawn. */
    public static final Action DEPART = Action.automatic("partner left");

    public static final Action ABANDON = Action.automatic("partner left before the first day");
    public static final Action GO_ON = Action.automatic("termination withdrawn");
    public static final Action END_EARLY = Action.automatic("early end");

    private static final By OTHERS = By.any(AGGREGATOR, VMWARE);

    public static final LifeCycle<Contract, ContractStatus> TABLE =
            departing(inForce(beginning(approving(signing(drafted()))))).table();

    private ContractLifeCycle() {}

    private static LifeCycleDraft<Contract, ContractStatus> drafted() {
        return LifeCycle.of("contract", ContractStatus.class, Contract::status, Contract::id)
                .shownBy(READ)
                .begins(DRAFT_IT, By.any(CSP_SAAS, AGGREGATOR), DRAFT, "contract.drafted.v1")
                .row(DRAFT, EDIT, By.any(CSP_SAAS, AGGREGATOR), DRAFT, "contract.edited.v1")
                .unless(Contract::refusesNew)
                .row(DRAFT, REFRESH, By.any(CSP_SAAS, AGGREGATOR), DRAFT, "contract.edited.v1")
                .unless(ContractRules::mayBeRefreshed)
                .row(DRAFT, SIGN, CSP_SAAS, PENDING_SIGNATURE, "contract.signed.v1")
                .unless(ContractRules::mayBeSigned)
                .row(DRAFT, SEND_BACK, AGGREGATOR, DRAFT, "contract.sent-back.v1")
                .row(DRAFT, BACK_DATE, VMWARE, DRAFT, "contract.back-dated.v1")
                .unless(Contract::refusesNew)
                .row(DRAFT, WITHDRAW, CSP_SAAS, WITHDRAWN, "contract.withdrawn.v1");
    }

    private static LifeCycleDraft<Contract, ContractStatus> signing(LifeCycleDraft<Contract, ContractStatus> table) {
        return table.row(PENDING_SIGNATURE, COUNTERSIGN, AGGREGATOR, PENDING_APPROVAL, "contract.countersigned.v1")
                .unless(Contract::refusesAgreement)
                .row(PENDING_SIGNATURE, SEND_BACK, OTHERS, DRAFT, "contract.sent-back.v1")
                .row(PENDING_SIGNATURE, REJECT, OTHERS, REJECTED, "contract.rejected.v1")
                .row(PENDING_SIGNATURE, WITHDRAW, CSP_SAAS, WITHDRAWN, "contract.withdrawn.v1");
    }

    /** What VMware is asked, or what passes without being asked; in force at once when the first day has come. */
    private static LifeCycleDraft<Contract, ContractStatus> approving(LifeCycleDraft<Contract, ContractStatus> table) {
        return table.row(PENDING_APPROVAL, APPROVE, VMWARE, ACTIVE, "contract.activated.v1")
                .when(ContractLifeCycle::hasBegun)
                .unless(Contract::refusesAgreement)
                .row(PENDING_APPROVAL, APPROVE, VMWARE, PENDING_EFFECTIVE_DATE, "contract.approved.v1")
                .unless(Contract::refusesAgreement)
                .automatic(PENDING_APPROVAL, AUTO_APPROVE, ACTIVE, "contract.activated.v1")
                .when(ContractLifeCycle::hasBegun)
                .unless(Contract::refusesAgreement)
                .automatic(PENDING_APPROVAL, AUTO_APPROVE, PENDING_EFFECTIVE_DATE, "contract.approved.v1")
                .unless(Contract::refusesAgreement)
                .row(PENDING_APPROVAL, SEND_BACK, OTHERS, DRAFT, "contract.sent-back.v1")
                .row(PENDING_APPROVAL, REJECT, OTHERS, REJECTED, "contract.rejected.v1")
                .row(PENDING_APPROVAL, WITHDRAW, CSP_SAAS, WITHDRAWN, "contract.withdrawn.v1");
    }

    private static LifeCycleDraft<Contract, ContractStatus> beginning(LifeCycleDraft<Contract, ContractStatus> table) {
        return table.automatic(PENDING_EFFECTIVE_DATE, ACTIVATE, ACTIVE, "contract.activated.v1")
                .unless(Contract::refusesNew)
                .row(PENDING_EFFECTIVE_DATE, REJECT, OTHERS, REJECTED, "contract.rejected.v1")
                .row(PENDING_EFFECTIVE_DATE, WITHDRAW, CSP_SAAS, WITHDRAWN, "contract.withdrawn.v1");
    }

    private static LifeCycleDraft<Contract, ContractStatus> inForce(LifeCycleDraft<Contract, ContractStatus> table) {
        for (ContractStatus state : new ContractStatus[] {ACTIVE, PENDING_EXPIRATION}) {
            table.row(state, REQUEST_CHANGE, CSP_SAAS, state, "contract.change-requested.v1")
                    .unless(ContractRules::hasNoOpenChange)
                    .automatic(state, CHANGE, state, "contract.changed.v1")
                    .row(state, STOP_RENEWAL, CSP_SAAS, state, "contract.changed.v1")
                    .unless(ContractRules::renewsByItself)
                    .automatic(state, TERMINATE, PENDING_TERMINATION, "contract.terminating.v1");
        }
        for (ContractStatus state : new ContractStatus[] {ACTIVE, PENDING_EXPIRATION, PENDING_TERMINATION}) {
            table.row(state, MAKE_DEFAULT, CSP_SAAS, state, "contract.default-changed.v1")
                    .unless(ContractRules::isNotYetDefault);
        }
        return table.automatic(ACTIVE, OPEN_RENEWAL_WINDOW, PENDING_EXPIRATION, "contract.renewal-window-opened.v1")
                .automatic(PENDING_EXPIRATION, RENEW, ACTIVE, "contract.changed.v1")
                .automatic(PENDING_EXPIRATION, EXPIRE, EXPIRED, "contract.expired.v1")
                .automatic(PENDING_TERMINATION, GO_ON, ACTIVE, "contract.termination-withdrawn.v1")
                .automatic(PENDING_TERMINATION, END_EARLY, TERMINATED, "contract.terminated.v1");
    }

    /** VMware and the aggregator end a contract; the departure of its partner ends every one. */
    private static LifeCycleDraft<Contract, ContractStatus> departing(LifeCycleDraft<Contract, ContractStatus> table) {
        for (ContractStatus state : new ContractStatus[] {ACTIVE, PENDING_EXPIRATION, PENDING_TERMINATION}) {
            table.row(state, END, OTHERS, PENDING_TERMINATION, "contract.terminating.v1")
                    .automatic(state, DEPART, PENDING_TERMINATION, "contract.terminating.v1");
        }
        for (ContractStatus state :
                new ContractStatus[] {DRAFT, PENDING_SIGNATURE, PENDING_APPROVAL, PENDING_EFFECTIVE_DATE}) {
            table.automatic(state, ABANDON, WITHDRAWN, "contract.withdrawn.v1");
        }
        return table;
    }

    /** The first day had come when both parties, and VMware if it was asked, had agreed. */
    private static boolean hasBegun(Contract contract) {
        return contract.milestones().hadBegunWhenAgreed();
    }
}
