package dev.cspmesh.contract.forecast;

import dev.cspmesh.kit.money.Money;
import java.util.List;
import java.util.Optional;

/**
 * What a month will bring against its commitment. Usage goes on at the rate of the days that passed.
 *
 * @param reportedToDate MSRP spend of the month so far
 * @param cheapestLevel the level under which the expected spend would cost least
 */
public record Forecast(MonthForecast month, Money reportedToDate, Optional<LevelCost> cheapestLevel) {

    static Forecast of(ForecastBasis basis) {
        MonthForecast month = basis.forecast(
                basis.month(),
                basis.period(basis.month()).atThisRate(basis.reported().amount()));
        List<LevelCost> levels = basis.levels().stream()
                .map(level ->
                        LevelCost.of(level, of -> level.monthlyCommitment().amount(), List.of(month)))
                .toList();
        return new Forecast(month, basis.reported(), LevelCost.cheapest(levels));
    }
}
