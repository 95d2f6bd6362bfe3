package dev.cspmesh.contract.pipeline;

import dev.cspmesh.contract.ContractProblems;
import dev.cspmesh.contract.pricebook.PriceBookRules;
import dev.cspmesh.kit.lifecycle.Transition;
import dev.cspmesh.kit.problem.CommonProblems;
import dev.cspmesh.kit.problem.Rejection;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
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

    /** A lost deal says why, in words where no code says it; a won one may name the customer that buys. */
    static Optional<Rejection> fitsItsStage(StageChange move) {
        Optional<Rejection> reason = move.stage() == OpportunityStatus.LOST
                ? saysWhy(move)
                : only("LOST", "#/reasonCode", move, move.reasonCode())
                        .or(() -> only("LOST", "#/reason", move, move.reason()));
        return move.stage() == OpportunityStatus.WON
                ? reason
                : reason.or(() -> only("WON", "#/customerOrganizationId", move, move.customerOrganizationId()));
    }

    private static Optional<Rejection> saysWhy(StageChange lost) {
        if (lost.reasonCode().isEmpty()) {
            return Optional.of(stageDetails("A deal that is lost says why.")
                    .field(
                            "#/reasonCode",
                            "is missing",
                            Arrays.stream(LostReason.values()).map(Enum::name).collect(Collectors.joining(", "))));
        }
        return lost.reason().isEmpty() && lost.reasonCode().get() == LostReason.OTHER
                ? Optional.of(stageDetails("OTHER alone does not say why the deal is lost.")
                        .field("#/reason", "is missing", "a text beside OTHER, or another reasonCode"))
                : Optional.empty();
    }

    private static Optional<Rejection> only(String stage, String pointer, StageChange move, Optional<?> detail) {
        return detail.map(said -> stageDetails("With %s nothing of this is said.".formatted(move.stage()))
                .field(pointer, "does not fit " + move.stage(), "only with " + stage));
    }

    private static Rejection stageDetails(String detail) {
        return Rejection.of(ContractProblems.STAGE_DETAILS_DO_NOT_FIT, detail);
    }

    /** A deal is tied to a customer of its own CSP. */
    static Optional<Rejection> isCustomer(UUID id, boolean known) {
        return known
                ? Optional.empty()
                : Optional.of(
                        Rejection.of(ContractProblems.UNKNOWN_CUSTOMER, "You have no customer organization " + id + ".")
                                .field(
                                        "#/customerOrganizationId",
                                        "is not one of your customer organizations",
                                        "one of those that listCustomerOrganizations shows in Navigator"));
    }

    private static List<OpportunityStatus> stages(OpportunityStatus from) {
        return OpportunityLifeCycle.TABLE.transitions().stream()
                .filter(row -> row.from() == from && row.action().equals(OpportunityLifeCycle.MOVE))
                .map(Transition::to)
                .toList();
    }
}
