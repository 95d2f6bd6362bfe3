package dev.cspmesh.billing.insight;

import static dev.cspmesh.kit.access.AccessScope.ANY;
import static dev.cspmesh.kit.access.AccessScope.OWN;
import static dev.cspmesh.kit.caller.Scopes.AGGREGATOR;
import static dev.cspmesh.kit.caller.Scopes.CSP_SAAS;
import static dev.cspmesh.kit.caller.Scopes.VMWARE;

import dev.cspmesh.kit.access.AccessPolicy;
import dev.cspmesh.kit.access.CurrentCaller;
import dev.cspmesh.kit.access.RequiresDuty;
import dev.cspmesh.kit.caller.Duty;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Step 10: how a commitment burns down. */
@Path("/contracts/{id}/burn-down")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Insights", description = "Step 10: forecast, margin, explanation, reconciliation")
class BurndownResource {

    private final CurrentCaller caller;
    private final ForecastContract forecast;

    BurndownResource(CurrentCaller caller, ForecastContract forecast) {
        this.caller = caller;
        this.forecast = forecast;
    }

    @GET
    @PermissionsAllowed({CSP_SAAS, AGGREGATOR, VMWARE})
    @AccessPolicy(object = "contract", csp = OWN, aggregator = OWN, vmware = ANY)
    @RequiresDuty(Duty.READ)
    @Operation(
            operationId = "forecastContract",
            summary = "How the commitment burns down, and where the months ahead are heading",
            description =
                    "Every amount is MSRP spend. A month is what is metered so far, the run rate for its days ahead and,"
                            + " for the CSP, its pipeline: the same number as in the contract's forecasts.")
    public Uni<InsightView.Burndown> forecast(@PathParam("id") UUID id) {
        return forecast.forecast(caller.get(), id).map(found -> InsightView.Burndown.of(id, found));
    }
}
