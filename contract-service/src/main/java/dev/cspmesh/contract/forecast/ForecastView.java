package dev.cspmesh.contract.forecast;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cspmesh.kit.money.Money;
import java.time.YearMonth;
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

        @Schema(description = "MSRP spend of the month that billing knows of")
        Money reportedToDate,

        @Schema(description = "What your deals may add; only their CSP sees it") @Nullable Money pipeline,

        @Schema(description = "Spend of the whole month at the present rate, and the pipeline")
        Money expected,

        @Schema(description = "Expected spend below the commitment")
        Money expectedUnderage,

        @Schema(description = "Expected spend above the commitment")
        Money expectedOverage,

        @Schema(description = "The level under which the expected spend would cost least") @Nullable Cheapest cheapestLevel) {

    /** The level under which the expected spend would cost least. */
    @Schema(name = "CheapestLevel", description = "The level under which the expected spend would cost least")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Cheapest(
            @Schema(examples = "L2500", description = "Absent for paying as you go, which commits to nothing") @Nullable String level,

            @Schema(description = "The greater of spend and commitment, less the level's discount")
            Money monthlyCost) {}

    static ForecastView of(UUID contractId, Forecast forecast) {
        MonthForecast month = forecast.month();
        return new ForecastView(
                contractId,
                month.month(),
                month.commitment(),
                forecast.reportedToDate(),
                month.pipeline().orElse(null),
                month.expected(),
                month.underage(),
                month.overage(),
                forecast.cheapestLevel()
                        .map(cheapest -> new Cheapest(cheapest.level(), cheapest.cost()))
                        .orElse(null));
    }
}
