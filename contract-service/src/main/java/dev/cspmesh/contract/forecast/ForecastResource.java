package dev.cspmesh.contract.forecast;

import static dev.cspmesh.kit.access.AccessScope.ANY;
import static dev.cspmesh.kit.access.AccessScope.OWN;

import dev.cspmesh.kit.access.AccessPolicy;
import dev.cspmesh.kit.access.CurrentCaller;
import dev.cspmesh.kit.access.RequiresDuty;
import dev.cspmesh.kit.caller.Duty;
import dev.cspmesh.kit.caller.Scopes;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Step 6: the forecast of a contract. */
@Path("/contracts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Pipeline")
class ForecastResource {

    private final CurrentCaller caller;
    private final ReadForecast forecast;

    ForecastResource(CurrentCaller caller, ReadForecast forecast) {
        this.caller = caller;
        this.forecast = forecast;
    }

    @GET
    @Path("/{id}/forecast")
    @PermissionsAllowed({Scopes.CSP_SAAS, Scopes.AGGREGATOR, Scopes.VMWARE})
    @AccessPolicy(object = "contract", csp = OWN, aggregator = OWN, vmware = ANY)
    @RequiresDuty(Duty.READ)
    @Operation(
            operationId = "readForecast",
            summary = "What a month will bring against its commitment",
            description =
                    "What is metered, the run rate and, for the CSP, its pipeline against the commitment; and the choice"
                            + " that would cost least. Of the current month unless another one is named. The same formula"
                            + " and the same number as in the year and in billing-service's burn-down.")
    public Uni<ForecastView> read(
            @PathParam("id") UUID id,
            @QueryParam("month")
                    @Size(max = 7) @Pattern(regexp = "^20\\d{2}-(0[1-9]|1[0-2])$")
                    @Parameter(description = "Calendar month in the billing zone", example = "2024-09")
                    @Nullable String month) {
        return forecast.read(caller.get(), id, Optional.ofNullable(month).map(YearMonth::parse))
                .map(found -> ForecastView.of(id, found));
    }

    @GET
    @Path("/{id}/forecast/year")
    @PermissionsAllowed({Scopes.CSP_SAAS, Scopes.AGGREGATOR, Scopes.VMWARE})
    @AccessPolicy(object = "contract", csp = OWN, aggregator = OWN, vmware = ANY)
    @RequiresDuty(Duty.READ)
    @Operation(
            operationId = "readYearForecast",
            summary = "What the coming twelve months will bring",
            description =
                    "What is metered, the run rate and, for the CSP, its pipeline against the commitments, with the expected"
                            + " underage and overage of each month, and the choice that would cost least, explained. A month"
                            + " tells the same number as its own forecast and as billing-service's burn-down.")
    public Uni<YearForecastView> year(@PathParam("id") UUID id) {
        return forecast.year(caller.get(), id).map(year -> YearForecastView.of(id, year));
    }
}
