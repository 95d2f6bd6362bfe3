package dev.cspmesh.billing.adjustment;

import static dev.cspmesh.kit.access.AccessScope.ANY;
import static dev.cspmesh.kit.access.AccessScope.OWN;
import static dev.cspmesh.kit.caller.Scopes.AGGREGATOR;
import static dev.cspmesh.kit.caller.Scopes.CSP_SAAS;
import static dev.cspmesh.kit.caller.Scopes.VMWARE;

import dev.cspmesh.billing.DryRun;
import dev.cspmesh.kit.access.AccessPolicy;
import dev.cspmesh.kit.access.CurrentCaller;
import dev.cspmesh.kit.access.RequiresDuty;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Duty;
import dev.cspmesh.kit.idempotency.Idempotent;
import dev.cspmesh.kit.page.Page;
import dev.cspmesh.kit.response.Responses;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Step 10: closed orders are corrected by entries on the next one. */
@Path("/adjustments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Adjustments", description = "Step 10: corrections of closed orders")
class AdjustmentResource {

    private static final String ADJUSTMENT = "adjustment";

    private final CurrentCaller caller;
    private final Adjustments adjustments;
    private final AdjustmentLines lines;
    private final MoveAdjustment move;

    AdjustmentResource(CurrentCaller caller, Adjustments adjustments, AdjustmentLines lines, MoveAdjustment move) {
        this.caller = caller;
        this.adjustments = adjustments;
        this.lines = lines;
        this.move = move;
    }

    @GET
    @WithSession
    @PermissionsAllowed({CSP_SAAS, AGGREGATOR, VMWARE})
    @AccessPolicy(csp = OWN, aggregator = OWN, vmware = ANY)
    @RequiresDuty(Duty.READ)
    @Operation(
            operationId = "listAdjustments",
            summary = "Adjustments, oldest first",
            description =
                    "A CSP and an aggregator see their own; drafts are seen by their CSP only. Filters: orderId, contractId,"
                            + " status, partnerId, aggregatorId, changedSince; q searches in the reason and the partner ID; sort"
                            + " by createdAt or changedAt.")
    public Uni<RestResponse<Page<AdjustmentView.Head>>> list(@Valid @BeanParam AdjustmentQuery query, UriInfo uri) {
        Caller who = caller.get();
        return adjustments
                .list(who, query.filter(), query)
                .map(found -> Responses.page(found.map(each -> AdjustmentView.Head.of(each, who)), uri));
    }

    @GET
    @Path("/{id}")
    @WithSession
    @PermissionsAllowed({CSP_SAAS, AGGREGATOR, VMWARE})
    @AccessPolicy(object = ADJUSTMENT, csp = OWN, aggregator = OWN, vmware = ANY)
    @RequiresDuty(Duty.READ)
    @Operation(
            operationId = "readAdjustment",
            summary = "One adjustment with its lines and what may be done with it",
            description = "Names the order that charges it, once there is one.")
    public Uni<RestResponse<AdjustmentView.Full>> read(@PathParam("id") UUID id) {
        return full(adjustments.get(caller.get(), id));
    }

    @POST
    @Path("/{id}/submission")
    @Idempotent
    @PermissionsAllowed(CSP_SAAS)
    @AccessPolicy(object = ADJUSTMENT, csp = OWN)
    @RequiresDuty(Duty.ORDERS)
    @Operation(
            operationId = "submitAdjustment",
            summary = "Ask for the adjustment",
            description = "The aggregator decides next. Needs the version that was seen as If-Match.")
    public Uni<RestResponse<AdjustmentView.Full>> submit(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match")
                    @Size(max = 40) @Parameter(description = "ETag of the adjustment that was seen", required = true)
                    String ifMatch) {
        return full(move.submit(caller.get(), id, ifMatch));
    }

    @POST
    @Path("/{id}/approval")
    @Idempotent
    @PermissionsAllowed(AGGREGATOR)
    @AccessPolicy(object = ADJUSTMENT, aggregator = OWN)
    @RequiresDuty(Duty.APPROVE_ORDERS)
    @Operation(
            operationId = "approveAdjustment",
            summary = "Agree to the adjustment as aggregator",
            description = "VMware decides next. Needs the version that was seen as If-Match.")
    public Uni<RestResponse<AdjustmentView.Full>> approve(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match")
                    @Size(max = 40) @Parameter(description = "ETag of the adjustment that was seen", required = true)
                    String ifMatch) {
        return full(move.approve(caller.get(), id, ifMatch));
    }

    @POST
    @Path("/{id}/application")
    @Idempotent
    @PermissionsAllowed(VMWARE)
    @AccessPolicy(object = ADJUSTMENT, vmware = ANY)
    @RequiresDuty(Duty.APPROVE_ORDERS)
    @Operation(
            operationId = "applyAdjustment",
            summary = "Apply the adjustment",
            description =
                    "The contract's next order carries the reversals and the corrected lines. Needs the version that"
                            + " was seen as If-Match.")
    public Uni<RestResponse<AdjustmentView.Full>> apply(
            @PathParam("id") UUID id,
            @QueryParam("dryRun") @Parameter(description = "True to see what would happen, and nothing else")
                    boolean dryRun,
            @HeaderParam("If-Match")
                    @Size(max = 40) @Parameter(description = "ETag of the adjustment that was seen", required = true)
                    String ifMatch) {
        return full(DryRun.of(dryRun, move.apply(caller.get(), id, ifMatch)));
    }

    @POST
    @Path("/{id}/rejection")
    @Idempotent
    @PermissionsAllowed({CSP_SAAS, AGGREGATOR, VMWARE})
    @AccessPolicy(object = ADJUSTMENT, csp = OWN, aggregator = OWN, vmware = ANY)
    @RequiresDuty(Duty.APPROVE_ORDERS)
    @Operation(
            operationId = "rejectAdjustment",
            summary = "Reject the adjustment, or give up a draft",
            description =
                    "Whoever's turn it is may reject it, with a reason. Its lines can be adjusted by another one. Needs the"
                            + " version that was seen as If-Match.")
    public Uni<RestResponse<AdjustmentView.Full>> reject(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match")
                    @Size(max = 40) @Parameter(description = "ETag of the adjustment that was seen", required = true)
                    String ifMatch,
            @Valid @NotNull AdjustmentView.Reason why) {
        return full(move.reject(caller.get(), id, ifMatch, why.reason()));
    }

    private Uni<RestResponse<AdjustmentView.Full>> full(Uni<Adjustment> found) {
        Caller who = caller.get();
        return found.chain(adjustment -> lines.of(List.of(adjustment.id()))
                .map(all -> Responses.tagged(AdjustmentView.Full.of(adjustment, all, who), adjustment.version())));
    }
}
