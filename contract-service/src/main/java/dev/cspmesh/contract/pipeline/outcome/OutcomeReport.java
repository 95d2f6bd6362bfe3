package dev.cspmesh.contract.pipeline.outcome;

import dev.cspmesh.kit.money.Money;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Won and lost deals: each group, and the sums per currency. */
@Schema(name = "OpportunityOutcomes", description = "Won and lost deals: each group, and the sums per currency")
record OutcomeReport(
        OutcomePeriod period,

        @Schema(description = "By period, service, outcome, reason and currency")
        List<Outcome> items,

        @Schema(description = "One for each currency; money of two currencies is never added")
        List<Total> totals) {

    private static final int PERCENT = 100;

    /** Won and lost in one currency. */
    @Schema(name = "OpportunityOutcomeTotal", description = "Won and lost in one currency")
    record Total(
            @Schema(examples = "USD") String currency,
            Side won,
            Side lost,

            @Schema(
                    examples = "40",
                    description = "Won deals of all that were won or lost, by number, in percent, rounded half up")
            int wonPercent) {}

    /** How many deals, and how much they are together. */
    @Schema(name = "OpportunityOutcomeSide", description = "How many deals, and how much they are together")
    record Side(
            @Schema(examples = "2") long deals,

            @Schema(description = "Expected monthly MSRP spend, together")
            Money expectedMonthlyMsrp) {}

    static OutcomeReport of(OutcomePeriod period, List<Outcome> outcomes) {
        List<Total> totals = outcomes.stream()
                .collect(Collectors.groupingBy(
                        outcome -> outcome.expectedMonthlyMsrp().currency(), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(each -> total(each.getKey(), each.getValue()))
                .toList();
        return new OutcomeReport(period, outcomes, totals);
    }

    private static Total total(String currency, List<Outcome> outcomes) {
        Side won = side(currency, outcomes, Outcome::wasWon);
        Side lost = side(currency, outcomes, outcome -> !outcome.wasWon());
        long all = won.deals() + lost.deals();
        return new Total(currency, won, lost, Math.toIntExact((2 * PERCENT * won.deals() + all) / (2 * all)));
    }

    private static Side side(String currency, List<Outcome> outcomes, Predicate<Outcome> wanted) {
        List<Outcome> these = outcomes.stream().filter(wanted).toList();
        return new Side(
                these.stream().mapToLong(Outcome::deals).sum(),
                these.stream().map(Outcome::expectedMonthlyMsrp).reduce(Money.zero(currency), Money::plus));
    }
}
