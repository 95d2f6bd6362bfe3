package dev.cspmesh.contract.pipeline;

import dev.cspmesh.contract.pricebook.PriceBookRules;
import dev.cspmesh.kit.lifecycle.Transition;
import dev.cspmesh.kit.problem.CommonProblems;
import dev.cspmesh.kit.problem.Rejection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Collectors;

/** What an opportunity must keep. */
final class OpportunityRules {

    private OpportunityRules() {}

    /** A deal moves to one of the stages that follow its own. */
    static Optional<Rejection> leadsTo(Opportunity opportunity, OpportunityStatus next) {
        List<OpportunityStatus> stages = stages(opportunity.status());
        return stages.contains(next)
                ? Optional.empty()
                : Optional.of(Rejection.of(
                                CommonProblems.WRONG_STATE,
                                "The opportunity is %s and cannot become %s.".formatted(opportunity.status(), next))
                        .field(
                                "#/status",
                                "does not follow " + opportunity.status(),
                                stages.stream().map(Enum::name).sorted().collect(Collectors.joining(", ")))
                        .step("readOpportunity", "GET", "/opportunities/" + opportunity.id()));
    }

    /** A deal of a partner that is not active can only be lost. */
    static Optional<Rejection> mayGrow(Opportunity opportunity, OpportunityStatus next) {
        return next == OpportunityStatus.LOST ? Optional.empty() : opportunity.refusesNew();
    }

    /** A deal is in a currency in which the service is sold: one that its price books have. */
    static Optional<Rejection> isSoldIn(Deal deal, SortedSet<String> currencies) {
        return currencies.contains(deal.currency())
                ? Optional.empty()
                : Optional.of(PriceBookRules.notSoldIn(deal.service(), deal.currency(), currencies)
                        .field(
                                "#/expectedMonthlyMsrp/currency",
                                "is not a currency in which the service is sold",
                                PriceBookRules.named(currencies)));
    }

    private static List<OpportunityStatus> stages(OpportunityStatus from) {
        return OpportunityLifeCycle.TABLE.transitions().stream()
                .filter(row -> row.from() == from)
                .map(Transition::to)
                .toList();
    }
}
