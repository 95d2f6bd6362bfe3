package dev.cspmesh.contract.pipeline;

import static dev.cspmesh.contract.pipeline.OpportunityStatus.LOST;
import static dev.cspmesh.contract.pipeline.OpportunityStatus.NEW;
import static dev.cspmesh.contract.pipeline.OpportunityStatus.PROPOSED;
import static dev.cspmesh.contract.pipeline.OpportunityStatus.QUALIFIED;
import static dev.cspmesh.contract.pipeline.OpportunityStatus.WON;
import static dev.cspmesh.kit.caller.Participant.CSP_SAAS;

import dev.cspmesh.kit.lifecycle.Action;
import dev.cspmesh.kit.lifecycle.By;
import dev.cspmesh.kit.lifecycle.LifeCycle;

/** The stages of a deal (docs/domain.md, contract). It can be lost at any stage; the request names the stage. */
final class OpportunityLifeCycle {

    private static final Action READ = Action.get("readOpportunity", "/opportunities/{id}");
    private static final Action ENTER = Action.post("enterOpportunity", "/opportunities");
    static final Action EDIT = Action.put("editOpportunity", "/opportunities/{id}");
    static final Action MOVE = Action.put("moveOpportunity", "/opportunities/{id}/stage");

    static final LifeCycle<Opportunity, OpportunityStatus> TABLE = LifeCycle.of(
                    "opportunity", OpportunityStatus.class, Opportunity::status, Opportunity::id)
            .shownBy(READ)
            .begins(ENTER, By.any(CSP_SAAS), NEW, "opportunity.entered.v1")
            .row(NEW, EDIT, CSP_SAAS, NEW, "opportunity.edited.v1")
            .unless(Opportunity::refusesNew)
            .row(QUALIFIED, EDIT, CSP_SAAS, QUALIFIED, "opportunity.edited.v1")
            .unless(Opportunity::refusesNew)
            .row(PROPOSED, EDIT, CSP_SAAS, PROPOSED, "opportunity.edited.v1")
            .unless(Opportunity::refusesNew)
            .row(NEW, MOVE, CSP_SAAS, QUALIFIED, "opportunity.moved.v1")
            .row(NEW, MOVE, CSP_SAAS, LOST, "opportunity.moved.v1")
            .row(QUALIFIED, MOVE, CSP_SAAS, PROPOSED, "opportunity.moved.v1")
            .row(QUALIFIED, MOVE, CSP_SAAS, LOST, "opportunity.moved.v1")
            .row(PROPOSED, MOVE, CSP_SAAS, WON, "opportunity.moved.v1")
            .row(PROPOSED, MOVE, CSP_SAAS, LOST, "opportunity.moved.v1")
            .table();

    private OpportunityLifeCycle() {}
}
