package dev.cspmesh.contract.forecast;

import dev.cspmesh.kit.forecast.RunRate;
import dev.cspmesh.kit.money.Money;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What the coming twelve months will bring against their commitments. Each month is the one that the forecast of that month
 * alone tells.
 *
 * @param rate what is used a day
 * @param choices what the CSP can choose, with what the months would cost; changing nothing is the first
 * @param isOnOffer whether what the contract has in all of these months can still be chosen
 */
public record YearForecast(RunRate rate, List<MonthForecast> months, List<LevelCost> choices, boolean isOnOffer) {

    private static final int MONTHS = 12;

    static YearForecast of(ForecastBasis basis) {
        List<MonthForecast> months = IntStream.range(0, MONTHS)
                .mapToObj(basis.running()::plusMonths)
                .map(basis::month)
                .toList();
        Choices choices = Choices.of(basis);
        return new YearForecast(basis.usage().rate(), months, choices.over(months), choices.isOnOffer(months));
    }

    /** The choice with which the twelve months would cost least; the first of two that cost the same. */
    public Optional<LevelCost> cheapest() {
        return LevelCost.cheapest(choices);
    }

    /** The level that costs least, if it is one and can be chosen. */
    Optional<String> cheapestLevel() {
        return cheapest()
                .filter(best -> best.choice() == LevelCost.Choice.LEVEL || isOnOffer)
                .map(LevelCost::level);
    }

    /** The sum of the expected underages. */
    public Money underage() {
        return months.stream().map(MonthForecast::underage).reduce(Money::plus).orElseThrow();
    }

    /** The sum of the expected overages. */
    public Money overage() {
        return months.stream().map(MonthForecast::overage).reduce(Money::plus).orElseThrow();
    }

    /** Why the cheapest choice is the cheapest, in sentences. */
    public List<String> explanation() {
        return cheapest()
                .map(best -> choices.stream().map(each -> sentence(each, best)).toList())
                .orElse(List.of());
    }

    private static String sentence(LevelCost choice, LevelCost best) {
        String more = choice.equals(best) ? "the least" : choice.cost().minus(best.cost()) + " more than " + name(best);
        return "%s costs %s, %s; %s of it would be paid for without being used at list price."
                .formatted(name(choice), choice.cost(), more, choice.unused());
    }

    private static String name(LevelCost choice) {
        String level = Optional.ofNullable(choice.level()).orElse("Paying as you go");
        return choice.choice() == LevelCost.Choice.AS_CONTRACTED ? level + " (now)" : level;
    }
}
