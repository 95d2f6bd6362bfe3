package dev.cspmesh.partner.profile;

import static dev.cspmesh.kit.caller.Participant.CSP_SAAS;
import static dev.cspmesh.kit.caller.Participant.VMWARE;
import static dev.cspmesh.partner.profile.PartnerStatus.ACTIVE;
import static dev.cspmesh.partner.profile.PartnerStatus.LEFT;
import static dev.cspmesh.partner.profile.PartnerStatus.SUSPENDED;

import dev.cspmesh.kit.lifecycle.Action;
import dev.cspmesh.kit.lifecycle.By;
import dev.cspmesh.kit.lifecycle.LifeCycle;
import java.util.Map;

/** What may be done with a partner, by whom, and what follows (docs/domain.md, partner). */
public final class PartnerLifeCycle {

    private static final Action READ = Action.get("readPartner", "/partners/{partnerId}");
    private static final Action APPROVE = Action.post("approveApplication", "/applications/{id}/approval");
    public static final Action CHOOSE_AGGREGATOR = Action.put("chooseAggregator", "/partners/{partnerId}/aggregator");
    public static final Action ADD_ADMINISTRATOR = Action.post("addAdministrator", "/partners/{partnerId}/people");
    public static final Action CHANGE_PRIMARY_CONTACT =
            Action.put("changePrimaryContact", "/partners/{partnerId}/primary-contact");
    public static final Action RECORD_COMPLETION = Action.post("recordCompletion", "/partners/{partnerId}/completions");
    public static final Action SUSPEND = Action.post("suspendPartner", "/partners/{partnerId}/suspension");
    public static final Action REINSTATE = Action.post("reinstatePartner", "/partners/{partnerId}/reinstatement");
    public static final Action LET_GO = Action.post("letPartnerGo", "/partners/{partnerId}/departure");

    public static final LifeCycle<Partner, PartnerStatus> TABLE = table();

    private PartnerLifeCycle() {}

    private static LifeCycle<Partner, PartnerStatus> table() {
        var table = LifeCycle.addressed(
                        "partner",
                        PartnerStatus.class,
                        Partner::status,
                        partner -> Map.of("partnerId", partner.partnerId()))
                .shownBy(READ)
                .begins(APPROVE, By.any(VMWARE), ACTIVE, "partner.approved.v1");
        for (PartnerStatus state : new PartnerStatus[] {ACTIVE, SUSPENDED}) {
            table.row(state, CHOOSE_AGGREGATOR, CSP_SAAS, state, "partner.aggregator-chosen.v1")
                    .row(state, ADD_ADMINISTRATOR, CSP_SAAS, state, "partner.administrator-added.v1")
                    .row(state, CHANGE_PRIMARY_CONTACT, CSP_SAAS, state, "partner.primary-contact-changed.v1")
                    .row(state, RECORD_COMPLETION, VMWARE, state, "partner.training-completed.v1")
                    .row(state, LET_GO, VMWARE, LEFT, "partner.left.v1");
        }
        return table.row(ACTIVE, SUSPEND, VMWARE, SUSPENDED, "partner.suspended.v1")
                .row(SUSPENDED, REINSTATE, VMWARE, ACTIVE, "partner.reinstated.v1")
                .table();
    }
}
