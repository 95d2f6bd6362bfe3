package dev.cspmesh.billing.pricing;

import static dev.cspmesh.kit.access.AccessScope.ANY;
import static dev.cspmesh.kit.caller.Scopes.VMWARE;

import dev.cspmesh.kit.access.AccessPolicy;
import dev.cspmesh.kit.access.RequiresDuty;
import dev.cspmesh.kit.caller.Duty;
import dev.cspmesh.kit.money.BasisPoints;
import dev.cspmesh.kit.response.Responses;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** VMware's margins for aggregators. */
@Path("/aggregator-margins")
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(VMWARE)
@Tag(name = "Prices", description = "The CSP's prices and the aggregator's margin")
class AggregatorMarginResource {

    private final AggregatorMargins margins;

    AggregatorMarginResource(AggregatorMargins margins) {
        this.margins = margins;
    }

    @GET
    @Path("/{aggregatorId}")
    @WithSession
    @AccessPolicy(vmware = ANY)
    @RequiresDuty(Duty.READ_BILLS)
    @Operation(
            operationId = "readAggregatorMargin",
            summary = "The margin of an aggregator",
            description = "The usual one while none was set. Its ETag is what setting another one needs.")
    public Uni<RestResponse<PricePlanView.MarginOf>> read(
            @PathParam("aggregatorId")
                    @Size(max = 64) @Pattern(regexp = "^[A-Za-z0-9._-]{1,64}$") @Parameter(example = "AGG-1001")
                    String aggregatorId) {
        return margins.of(aggregatorId).map(AggregatorMarginResource::tagged);
    }

    @PUT
    @Path("/{aggregatorId}")
    @AccessPolicy(vmware = ANY)
    @RequiresDuty(Duty.PRICES)
    @Operation(
            operationId = "setAggregatorMargin",
            summary = "Set the margin of an aggregator",
            description =
                    "Counts for orders that are closed from now on: the vendor bill takes the contract's discount plus"
                            + " this margin off the list price. Needs the version that was seen as If-Match.")
    public Uni<RestResponse<PricePlanView.MarginOf>> set(
            @PathParam("aggregatorId")
                    @Size(max = 64) @Pattern(regexp = "^[A-Za-z0-9._-]{1,64}$") @Parameter(example = "AGG-1001")
                    String aggregatorId,
            @QueryParam("dryRun") @Parameter(description = "True to see what would happen, and nothing else")
                    boolean dryRun,
            @HeaderParam("If-Match")
                    @Size(max = 40) @Parameter(description = "ETag of the margin that was seen", required = true)
                    String ifMatch,
            @Valid @NotNull PricePlanView.Margin margin) {
        return margins.set(aggregatorId, ifMatch, new BasisPoints(margin.marginBasisPoints()), dryRun)
                .map(AggregatorMarginResource::tagged);
    }

    private static RestResponse<PricePlanView.MarginOf> tagged(AggregatorMargin margin) {
        return Responses.tagged(PricePlanView.MarginOf.of(margin), margin.version());
    }
}
