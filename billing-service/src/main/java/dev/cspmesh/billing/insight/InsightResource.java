package dev.cspmesh.billing.insight;

import static dev.cspmesh.kit.caller.Extent.ANY;
import static dev.cspmesh.kit.caller.Extent.OWN;
import static dev.cspmesh.kit.caller.Scopes.AGGREGATOR;
import static dev.cspmesh.kit.caller.Scopes.CSP_SAAS;
import static dev.cspmesh.kit.caller.Scopes.VMWARE;

import dev.cspmesh.kit.caller.CurrentCaller;
import dev.cspmesh.kit.caller.Verdicts;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Step 10: burn-down and margin. */
@Path("/insights")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Insights", description = "Step 10: forecast, margin, explanation, reconciliation")
class InsightResource {

    private final CurrentCaller caller;
    private final ForecastContract forecast;
    private final Margins margins;

    InsightResource(CurrentCaller caller, ForecastContract forecast, Margins margins) {
        this.caller = caller;
        this.forecast = forecast;
        this.margins = margins;
    }

    @GET
    @Path("/contracts/{id}/burn-down")
    @PermissionsAllowed({CSP_SAAS, AGGREGATOR, VMWARE})
    @Verdicts(object = "contract", csp = OWN, aggregator = OWN, vmware = ANY)
    @Operation(
            operationId = "forecastContract",
            summary = "How the commitment burns down, and where the running month is heading",
            description = "The running month is carried on by days. Every amount is MSRP spend.")
    public Uni<InsightView.Burndown> forecast(@PathParam("id") UUID id) {
        return forecast.forecast(caller.get(), id).map(found -> InsightView.Burndown.of(id, found));
    }

    @GET
    @Path("/margins")
    @PermissionsAllowed(CSP_SAAS)
    @Verdicts(csp = OWN)
    @Operation(
            operationId = "listMargins",
            summary = "What you earned with each customer in a month",
            description = "Invoices less the net of the closed orders' lines; what is nobody's usage stands alone.")
    public Uni<List<InsightView.Margin>> margins(
            @QueryParam("month")
                    @NotNull @Pattern(regexp = "^\\d{4}-(0[1-9]|1[0-2])$")
                    @Parameter(description = "The month", example = "2024-09")
                    String month) {
        return margins.of(caller.get(), YearMonth.parse(month))
                .map(all -> all.stream().map(InsightView.Margin::of).toList());
    }
}
