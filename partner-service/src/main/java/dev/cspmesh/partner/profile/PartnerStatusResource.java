package dev.cspmesh.partner.profile;

import static dev.cspmesh.kit.access.AccessScope.ANY;

import dev.cspmesh.kit.access.AccessPolicy;
import dev.cspmesh.kit.access.CurrentCaller;
import dev.cspmesh.kit.access.RequiresDuty;
import dev.cspmesh.kit.caller.Duty;
import dev.cspmesh.kit.caller.Scopes;
import dev.cspmesh.kit.idempotency.Idempotent;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** VMware moves a partner through its life in the program. */
@Path("/partners")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Partners")
@PermissionsAllowed(Scopes.VMWARE)
class PartnerStatusResource {

    private final CurrentCaller caller;
    private final ChangePartnerStanding status;

    PartnerStatusResource(CurrentCaller caller, ChangePartnerStanding status) {
        this.caller = caller;
        this.status = status;
    }

    @POST
    @Path("/{partnerId}/suspension")
    @Idempotent
    @AccessPolicy(object = "partner", vmware = ANY)
    @RequiresDuty(Duty.MANAGE_PARTNERS)
    @Operation(
            operationId = "suspendPartner",
            summary = "Suspend a partner, with a reason",
            description = "Nothing that runs ends; nothing new is signed until it is reinstated.")
    public Uni<RestResponse<PartnerView.Full>> suspend(
            @PathParam("partnerId") @Size(max = 20) String partnerId,
            @HeaderParam("If-Match")
                    @Size(max = 40) @Parameter(description = "ETag of the partner as you read it")
                    @Nullable String ifMatch,
            @Valid @NotNull PartnerView.Reason reason) {
        return status.suspend(caller.get(), partnerId, ifMatch, reason.reason())
                .map(partner -> PartnerView.tagged(partner, caller.get()));
    }

    @POST
    @Path("/{partnerId}/reinstatement")
    @Idempotent
    @AccessPolicy(object = "partner", vmware = ANY)
    @RequiresDuty(Duty.MANAGE_PARTNERS)
    @Operation(
            operationId = "reinstatePartner",
            summary = "Reinstate a suspended partner, with a reason",
            description = "It may sign again what it is eligible for.")
    public Uni<RestResponse<PartnerView.Full>> reinstate(
            @PathParam("partnerId") @Size(max = 20) String partnerId,
            @HeaderParam("If-Match")
                    @Size(max = 40) @Parameter(description = "ETag of the partner as you read it")
                    @Nullable String ifMatch,
            @Valid @NotNull PartnerView.Reason reason) {
        return status.reinstate(caller.get(), partnerId, ifMatch, reason.reason())
                .map(partner -> PartnerView.tagged(partner, caller.get()));
    }

    @POST
    @Path("/{partnerId}/departure")
    @Idempotent
    @AccessPolicy(object = "partner", vmware = ANY)
    @RequiresDuty(Duty.MANAGE_PARTNERS)
    @Operation(
            operationId = "letPartnerGo",
            summary = "Let a partner leave the program, with a reason",
            description = "Final; the partner ID is never given again.")
    public Uni<RestResponse<PartnerView.Full>> letGo(
            @PathParam("partnerId") @Size(max = 20) String partnerId,
            @HeaderParam("If-Match")
                    @Size(max = 40) @Parameter(description = "ETag of the partner as you read it")
                    @Nullable String ifMatch,
            @Valid @NotNull PartnerView.Reason reason) {
        return status.letGo(caller.get(), partnerId, ifMatch, reason.reason())
                .map(partner -> PartnerView.tagged(partner, caller.get()));
    }
}
