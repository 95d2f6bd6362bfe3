package dev.cspmesh.contract.forecast;

import dev.cspmesh.kit.forecast.RunRate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * What a month will bring against its commitment.
 *
 * @param rate what is used a day
 * @param cheapest the choice with which the expected spend would cost least
 */
public record Forecast(MonthForecast month, RunRate rate, Optional<LevelCost> cheapest) {

    static Forecast of(ForecastBasis basis, YearMonth wanted) {
        MonthForecast month = basis.month(wanted);
        List<LevelCost> costs = Choices.of(basis).in(wanted).over(List.of(month));
        return new Forecast(month, basis.usage().rate(), LevelCost.cheapest(costs));
    }
}
