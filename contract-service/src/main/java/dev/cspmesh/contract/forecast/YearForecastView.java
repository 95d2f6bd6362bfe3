package dev.cspmesh.contract.forecast;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cspmesh.kit.money.Money;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a forecast of twelve months looks over HTTP. */
@Schema(name = "YearForecast", description = "Twelve months of commitment against what is used and what deals may add")
@JsonInclude(JsonInclude.Include.NON_NULL)
record YearForecastView(
        @Schema(examples = "019a9c6e-0000-7000-8000-000000000000")
        UUID contractId,

        @Schema(description = "MSRP spend of a day at the present rate")
        Money dailyRate,

        List<Month> months,

        @Schema(description = "The sum of the expected underages")
        Money expectedUnderage,

        @Schema(description = "The sum of the expected overages")
        Money expectedOverage,

        @Schema(description = "What the twelve months would cost under each level on offer")
        List<Level> levels,

        @Schema(
                examples = "L2500",
                description = "The level under which they would cost least; absent when that is paying as you go")
        @Nullable String cheapestLevel,

        @Schema(description = "Why, in sentences") List<String> explanation) {

    /** One month. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ForecastMonth", description = "One month of the forecast")
    record Month(
            @Schema(examples = "2024-09") YearMonth month,
            Money commitment,

            @Schema(description = "Usage at the present rate")
            Money usage,

            @Schema(description = "What your deals may add; only their CSP sees it") @Nullable Money pipeline,

            Money expected,
            Money underage,
            Money overage) {

        static Month of(MonthForecast month) {
            return new Month(
                    month.month(),
                    month.commitment(),
                    month.usage(),
                    month.pipeline().orElse(null),
                    month.expected(),
                    month.underage(),
                    month.overage());
        }
    }

    /** What the months would cost under a level. */
    @Schema(name = "ForecastLevel", description = "What the twelve months would cost under a level")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Level(
            @Schema(examples = "L2500", description = "Absent for paying as you go, which commits to nothing") @Nullable String level,

            @Schema(description = "Of each month the greater of spend and commitment, less the discount")
            Money cost,

            @Schema(description = "MSRP spend that would be paid for without being used")
            Money unused) {}

    static YearForecastView of(UUID contractId, @Nullable String present, YearForecast forecast) {
        return new YearForecastView(
                contractId,
                forecast.dailyRate(),
                forecast.months().stream().map(Month::of).toList(),
                forecast.underage(),
                forecast.overage(),
                forecast.levels().stream()
                        .map(level -> new Level(level.level(), level.cost(), level.unused()))
                        .toList(),
                forecast.cheapest().map(LevelCost::level).orElse(null),
                forecast.explanation(present));
    }
}
