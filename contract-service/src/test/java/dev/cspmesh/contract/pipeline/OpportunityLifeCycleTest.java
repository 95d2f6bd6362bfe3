package dev.cspmesh.contract.pipeline;

import dev.cspmesh.kit.lifecycle.LifeCycle;
import dev.cspmesh.kit.lifecycle.Transition;
import dev.cspmesh.kit.test.lifecycle.AggregateState;
import dev.cspmesh.kit.test.lifecycle.LifeCycleCases;
import dev.cspmesh.kit.test.lifecycle.Verbs;

/** Every edge and every missing edge of a deal's life cycle. The request names the stage that the row leads to. */
class OpportunityLifeCycleTest implements LifeCycleCases<Opportunity, OpportunityStatus> {

    private OpportunityStatus wanted = OpportunityStatus.LOST;

    @Override
    public LifeCycle<Opportunity, OpportunityStatus> table() {
        return OpportunityLifeCycle.TABLE;
    }

    @Override
    public Opportunity in(OpportunityStatus state) {
        return AggregateState.put(Deals.in(OpportunityStatus.NEW, "100", 50, "2024-03-01"), state);
    }

    @Override
    public Opportunity before(Transition<Opportunity, OpportunityStatus> row) {
        wanted = row.to();
        return in(row.from());
    }

    @Override
    public Verbs<Opportunity> verbs() {
        return Verbs.of(Opportunity.class)
                .request(
                        OpportunityLifeCycle.EDIT,
                        (opportunity, caller) -> opportunity.edit(caller, opportunity.terms(), Deals.NOW))
                .request(
                        OpportunityLifeCycle.MOVE,
                        (opportunity, caller) -> opportunity.moveTo(caller, Deals.to(wanted), Deals.NOW));
    }
}
