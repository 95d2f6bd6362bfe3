package dev.cspmesh.contract.amendment;

import static dev.cspmesh.kit.access.AccessScope.ANY;
import static dev.cspmesh.kit.access.AccessScope.OWN;

import dev.cspmesh.contract.change.ChangeRequest;
import dev.cspmesh.contract.change.ChangeView;
import dev.cspmesh.kit.access.AccessPolicy;
import dev.cspmesh.kit.access.CurrentCaller;
import dev.cspmesh.kit.access.RequiresDuty;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Duty;
import dev.cspmesh.kit.caller.Scopes;
import dev.cspmesh.kit.idempotency.Idempotent;
import dev.cspmesh.kit.money.BasisPoints;
import dev.cspmesh.kit.response.Responses;
import dev.cspmesh.kit.text.OneLine;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Step 5: the decision on a change. */
@Path("/change-requests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Changes")
class ChangeDecisionResource {

    private final CurrentCaller caller;
    private final DecideChange decide;
    private final RepriceChange reprice;

    ChangeDecisionResource(CurrentCaller caller, DecideChange decide, RepriceChange reprice) {
        this.caller = caller;
        this.decide = decide;
        this.reprice = reprice;
    }

    /** Why it is rejected. */
    @Schema(name = "ChangeRejection", description = "Why the change is rejected")
    record Reason(
            @NotBlank @Size(max = 1000) @OneLine @Schema(examples = "Half of the term has not passed yet.")
            String reason) {}

    /** Another price for it. */
    @Schema(name = "ChangePrice", description = "Another price for the level of a change, and why")
    record Price(
            @Min(1) @Max(10000) @Schema(
                    examples = "1200",
                    description = "A special price, above the level's own discount; the level's own if left out")
            @Nullable Integer specialDiscountBasisPoints,

            @NotBlank @Size(max = 1000) @OneLine @Schema(examples = "The special price was for the first year.")
            String reason) {}

    @POST
    @Path("/{id}/price")
    @Idempotent
    @PermissionsAllowed(Scopes.VMWARE)
    @AccessPolicy(object = "change-request", vmware = ANY)
    @RequiresDuty(Duty.SIGN_CONTRACTS)
    @Operation(
            operationId = "setChangePrice",
            summary = "Decide on another price",
            description =
                    "A change keeps the better of the level's discount and the special price unless VMware decides"
                            + " otherwise. The amendment is written anew; CSP and aggregator agree to it again.")
    public Uni<RestResponse<ChangeView.Full>> reprice(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match")
                    @Size(max = 80) @Parameter(description = "The ETag of the change request as you read it")
                    @Nullable String ifMatch,
            @Valid @NotNull Price price) {
        Caller who = caller.get();
        Optional<BasisPoints> special =
                Optional.ofNullable(price.specialDiscountBasisPoints()).map(BasisPoints::of);
        return reprice.reprice(who, id, ifMatch, special, price.reason()).map(request -> tagged(request, who));
    }

    @POST
    @Path("/{id}/rejection")
    @Idempotent
    @PermissionsAllowed({Scopes.AGGREGATOR, Scopes.VMWARE})
    @AccessPolicy(object = "change-request", aggregator = OWN, vmware = ANY)
    @RequiresDuty(Duty.SIGN_CONTRACTS)
    @Operation(
            operationId = "rejectChange",
            summary = "Reject a change, with a reason",
            description = "Possible after the CSP signed. The contract stays as it is.")
    public Uni<RestResponse<ChangeView.Full>> reject(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match")
                    @Size(max = 80) @Parameter(description = "The ETag of the change request as you read it")
                    @Nullable String ifMatch,
            @Valid @NotNull Reason reason) {
        Caller who = caller.get();
        return decide.reject(who, id, ifMatch, reason.reason()).map(request -> tagged(request, who));
    }

    @POST
    @Path("/{id}/withdrawal")
    @Idempotent
    @PermissionsAllowed(Scopes.CSP_SAAS)
    @AccessPolicy(object = "change-request", csp = OWN)
    @RequiresDuty(Duty.MANAGE_CONTRACTS)
    @Operation(
            operationId = "withdrawChange",
            summary = "Withdraw a change",
            description =
                    "Possible until it is applied; an early end until it takes effect, the contract then goes on.")
    public Uni<RestResponse<ChangeView.Full>> withdraw(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match")
                    @Size(max = 80) @Parameter(description = "The ETag of the change request as you read it")
                    @Nullable String ifMatch) {
        Caller who = caller.get();
        return decide.withdraw(who, id, ifMatch).map(request -> tagged(request, who));
    }

    private static RestResponse<ChangeView.Full> tagged(ChangeRequest request, Caller who) {
        return Responses.tagged(ChangeView.Full.of(request, who), request.version());
    }
}
