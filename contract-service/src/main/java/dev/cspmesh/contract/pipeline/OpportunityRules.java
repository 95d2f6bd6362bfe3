package dev.cspmesh.contract.pipeline;

import dev.cspmesh.contract.ContractProblems;
import dev.cspmesh.kit.problem.Rejection;
import java.util.Optional;

/** What an opportunity must keep. */
final class OpportunityRules {

    private OpportunityRules() {}

    /** A deal moves along the edges of its life cycle only. */
    static Optional<Rejection> leadsTo(Opportunity opportunity, OpportunityStatus next) {
        OpportunityStatus status = opportunity.status();
        return status.successors().contains(next)
                ? Optional.empty()
                : Optional.of(Rejection.of(
                                ContractProblems.WRONG_STATE,
                                "The opportunity is %s and cannot become %s.".formatted(status, next))
                        .field("#/status", "does not follow " + status, opportunity.nextStages())
                        .step("readOpportunity", "GET", "/opportunities/" + opportunity.id()));
    }
}
