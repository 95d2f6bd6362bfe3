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

        @Schema(
                examples = "2024-09",
                description = "The month that the daily rate was measured in; absent when nothing was used of late")
        @Nullable YearMonth rateMonth,

        List<Month> months,

        @Schema(description = "The sum of the expected underages")
        Money expectedUnderage,

        @Schema(description = "The sum of the expected overages")
        Money expectedOverage,

        @Schema(
                description =
                        "What the twelve months would cost with each choice: to change nothing, with the level and discount"
                                + " that each month has by the contract; to pay as you go; and each level that can still be"
                                + " chosen, from the month on in which a change could count")
        List<Level> levels,

        @Schema(
                examples = "L2500",
                description =
                        "The level under which they would cost least; absent when that is paying as you go, or what you"
                                + " have and nobody can choose any more")
        @Nullable String cheapestLevel,

        @Schema(description = "The choice with which they would cost least") @Nullable Level cheapest,

        @Schema(description = "Why, in sentences") List<String> explanation) {

    /** One month. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ForecastMonth", description = "One month of the forecast")
    record Month(
            @Schema(examples = "2024-09") YearMonth month,
            Money commitment,

            @Schema(description = "MSRP spend of the month that is metered so far")
            Money reportedToDate,

            @Schema(description = "What the days ahead add if they are like those before")
            Money runRate,

            @Schema(description = "Metered so far and run rate together")
            Money usage,

            @Schema(description = "What your deals may add; only their CSP sees it") @Nullable Money pipeline,

            @Schema(description = "Usage and pipeline together")
            Money expected,

            Money underage,
            Money overage,

            @Schema(
                    description =
                            "What your deals would add if a contract served them, by currency; absent when every deal has"
                                    + " a contract that would serve its customer")
            @Nullable List<Money> pipelineWithoutContract) {

        static Month of(MonthForecast month) {
            return new Month(
                    month.month(),
                    month.commitment(),
                    month.use().metered(),
                    month.use().runRate(),
                    month.use().usage(),
                    month.use().pipeline().orElse(null),
                    month.expected(),
                    month.underage(),
                    month.overage(),
                    ForecastView.withoutContract(month));
        }
    }

    /** What the months would cost with a choice. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ForecastLevel", description = "What the twelve months would cost with a choice")
    record Level(
            @Schema(examples = "LEVEL", description = "AS_CONTRACTED means to change nothing")
            LevelCost.Choice choice,

            @Schema(examples = "L2500", description = "Absent for paying as you go, which commits to nothing") @Nullable String level,

            @Schema(
                    description =
                            "Of each month the greater of spend and commitment, less the discount that counts in that month")
            Money cost,

            @Schema(description = "MSRP spend that would be paid for without being used")
            Money unused) {

        static Level of(LevelCost cost) {
            return new Level(cost.choice(), cost.level(), cost.cost(), cost.unused());
        }
    }

    static YearForecastView of(UUID contractId, YearForecast forecast) {
        return new YearForecastView(
                contractId,
                ForecastView.dailyRate(forecast.rate(), forecast.underage().currency()),
                forecast.rate().from().orElse(null),
                forecast.months().stream().map(Month::of).toList(),
                forecast.underage(),
                forecast.overage(),
                forecast.choices().stream().map(Level::of).toList(),
                forecast.cheapestLevel().orElse(null),
                forecast.cheapest().map(Level::of).orElse(null),
                forecast.explanation());
    }
}
