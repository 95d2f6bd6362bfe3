package dev.cspmesh.contract.forecast;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cspmesh.kit.forecast.RunRate;
import dev.cspmesh.kit.money.Money;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a forecast looks over HTTP. */
@Schema(name = "Forecast", description = "A month's commitment against what is used and what deals may add")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ForecastView(
        @Schema(examples = "019a9c6e-0000-7000-8000-000000000000")
        UUID contractId,

        @Schema(examples = "2024-09", description = "Calendar month in the billing zone")
        YearMonth month,

        @Schema(description = "MSRP spend committed for the month; nothing outside the term")
        Money commitment,

        @Schema(description = "MSRP spend of the month that is metered so far")
        Money reportedToDate,

        @Schema(description = "What the days ahead add if they are like those before")
        Money runRate,

        @Schema(description = "What your deals may add; only their CSP sees it") @Nullable Money pipeline,

        @Schema(description = "Metered so far, run rate and pipeline together")
        Money expected,

        @Schema(description = "Expected spend below the commitment")
        Money expectedUnderage,

        @Schema(description = "Expected spend above the commitment")
        Money expectedOverage,

        @Schema(description = "MSRP spend of a day at the present rate")
        Money dailyRate,

        @Schema(
                examples = "2024-09",
                description = "The month that the daily rate was measured in; absent when nothing was used of late")
        @Nullable YearMonth rateMonth,

        @Schema(
                description =
                        "What your deals would add in the month if a contract served them, by currency; absent when every"
                                + " deal has a contract that would serve its customer")
        @Nullable List<Money> pipelineWithoutContract,

        @Schema(description = "The choice with which the expected spend would cost least") @Nullable Cheapest cheapestLevel) {

    /** The choice with which the expected spend would cost least. */
    @Schema(name = "CheapestLevel", description = "The choice with which the expected spend would cost least")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Cheapest(
            @Schema(examples = "LEVEL", description = "AS_CONTRACTED means to change nothing")
            LevelCost.Choice choice,

            @Schema(examples = "L2500", description = "Absent for paying as you go, which commits to nothing") @Nullable String level,

            @Schema(description = "The greater of spend and commitment, less the level's discount")
            Money monthlyCost) {

        static Cheapest of(LevelCost cost) {
            return new Cheapest(cost.choice(), cost.level(), cost.cost());
        }
    }

    static ForecastView of(UUID contractId, Forecast forecast) {
        MonthForecast month = forecast.month();
        return new ForecastView(
                contractId,
                month.month(),
                month.commitment(),
                month.use().metered(),
                month.use().runRate(),
                month.use().pipeline().orElse(null),
                month.expected(),
                month.underage(),
                month.overage(),
                dailyRate(forecast.rate(), month.commitment().currency()),
                forecast.rate().from().orElse(null),
                withoutContract(month),
                forecast.cheapest().map(Cheapest::of).orElse(null));
    }

    static Money dailyRate(RunRate rate, String currency) {
        return Money.rounded(rate.perDay(), currency);
    }

    static @Nullable List<Money> withoutContract(MonthForecast month) {
        return month.unserved().isEmpty() ? null : month.unserved();
    }
}
