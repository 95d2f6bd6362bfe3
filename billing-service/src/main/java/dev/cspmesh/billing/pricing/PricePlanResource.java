package dev.cspmesh.billing.pricing;

import static dev.cspmesh.kit.access.AccessScope.OWN;
import static dev.cspmesh.kit.caller.Scopes.CSP_SAAS;

import dev.cspmesh.kit.access.AccessPolicy;
import dev.cspmesh.kit.access.CurrentCaller;
import dev.cspmesh.kit.access.RequiresDuty;
import dev.cspmesh.kit.caller.Duty;
import dev.cspmesh.kit.response.Responses;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The CSP's prices for its customers. */
@Path("/price-plan")
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(CSP_SAAS)
@Tag(name = "Prices", description = "The CSP's prices and the aggregator's margin")
class PricePlanResource {

    private final CurrentCaller caller;
    private final PricePlans plans;
    private final SetPricePlan set;

    PricePlanResource(CurrentCaller caller, PricePlans plans, SetPricePlan set) {
        this.caller = caller;
        this.plans = plans;
        this.set = set;
    }

    @GET
    @WithSession
    @AccessPolicy(csp = OWN)
    @RequiresDuty(Duty.READ_BILLS)
    @Operation(
            operationId = "readPricePlan",
            summary = "Your price plan",
            description = "A CSP without a plan sells at list, untaxed, and gets 404 here.")
    public Uni<RestResponse<PricePlanView.Plan>> read() {
        return plans.get(caller.get()).map(PricePlanResource::tagged);
    }

    @PUT
    @AccessPolicy(csp = OWN)
    @RequiresDuty(Duty.PRICES)
    @Operation(
            operationId = "setPricePlan",
            summary = "Set what your customers pay",
            description = "Counts for orders that are closed from now on. Changing an existing plan needs If-Match.")
    public Uni<RestResponse<PricePlanView.Plan>> set(
            @HeaderParam("If-Match") @Size(max = 40) @Parameter(description = "ETag of the plan that is changed")
                    String ifMatch,
            @QueryParam("dryRun") @Parameter(description = "True to see what would happen, and nothing else")
                    boolean dryRun,
            @Valid @NotNull PricePlanView.Plan plan) {
        return set.set(caller.get(), ifMatch, plan, dryRun).map(PricePlanResource::tagged);
    }

    private static RestResponse<PricePlanView.Plan> tagged(PricePlan plan) {
        return Responses.tagged(PricePlanView.Plan.of(plan), plan.version());
    }
}
