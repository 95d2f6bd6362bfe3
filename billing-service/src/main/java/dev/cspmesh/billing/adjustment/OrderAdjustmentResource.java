package dev.cspmesh.billing.adjustment;

import static dev.cspmesh.kit.access.AccessScope.OWN;
import static dev.cspmesh.kit.caller.Scopes.CSP_SAAS;

import dev.cspmesh.billing.DryRun;
import dev.cspmesh.kit.access.AccessPolicy;
import dev.cspmesh.kit.access.CurrentCaller;
import dev.cspmesh.kit.access.RequiresDuty;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Duty;
import dev.cspmesh.kit.idempotency.Idempotent;
import dev.cspmesh.kit.response.Responses;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Step 10: an adjustment begins at the closed order that it corrects. */
@Path("/orders")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Adjustments", description = "Step 10: corrections of closed orders")
class OrderAdjustmentResource {

    private final CurrentCaller caller;
    private final AdjustmentLines lines;
    private final DraftAdjustment draft;

    OrderAdjustmentResource(CurrentCaller caller, AdjustmentLines lines, DraftAdjustment draft) {
        this.caller = caller;
        this.lines = lines;
        this.draft = draft;
    }

    @POST
    @Path("/{id}/adjustments")
    @Idempotent
    @PermissionsAllowed(CSP_SAAS)
    @AccessPolicy(object = "order", csp = OWN)
    @RequiresDuty(Duty.ORDERS)
    @Operation(
            operationId = "draftAdjustment",
            summary = "Draft an adjustment of a closed order",
            description = "Within 90 days of its closing. Each line is reversed once; the line that corrects it may be"
                    + " adjusted again. Charged on the contract's next order when aggregator and VMware agree.")
    @APIResponseSchema(value = AdjustmentView.Full.class, responseCode = "201")
    @APIResponse(
            responseCode = "200",
            description = "What would have been drafted, of a dry run",
            content = @Content(schema = @Schema(implementation = AdjustmentView.Full.class)))
    public Uni<RestResponse<AdjustmentView.Full>> draft(
            @PathParam("id") UUID id,
            @QueryParam("dryRun") @Parameter(description = "True to see what would happen, and nothing else")
                    boolean dryRun,
            @Valid @NotNull AdjustmentView.Draft wanted) {
        Caller who = caller.get();
        return DryRun.of(
                dryRun,
                draft.draft(who, id, wanted.reason(), wanted.changes())
                        .chain(adjustment -> lines.of(List.of(adjustment.id()))
                                .map(all -> answer(dryRun, adjustment, AdjustmentView.Full.of(adjustment, all, who)))));
    }

    /** A dry run has made nothing. */
    private static RestResponse<AdjustmentView.Full> answer(
            boolean dryRun, Adjustment adjustment, AdjustmentView.Full view) {
        return dryRun
                ? Responses.tagged(view, adjustment.version())
                : Responses.created("/adjustments/" + adjustment.id(), view, adjustment.version());
    }
}
