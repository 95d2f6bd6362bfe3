package dev.cspmesh.contract.term;

import static dev.cspmesh.kit.access.AccessScope.OWN;

import dev.cspmesh.contract.commit.ContractDeadlines;
import dev.cspmesh.contract.commit.ContractView;
import dev.cspmesh.kit.access.AccessPolicy;
import dev.cspmesh.kit.access.CurrentCaller;
import dev.cspmesh.kit.access.RequiresDuty;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Duty;
import dev.cspmesh.kit.caller.Scopes;
import dev.cspmesh.kit.idempotency.Idempotent;
import dev.cspmesh.kit.response.Responses;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Step 5: which contract of a service new subscriptions pin, and whether one goes on after its end. */
@Path("/contracts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contracts")
class TermResource {

    private final CurrentCaller caller;
    private final SetDefaultContract makeDefault;
    private final StopAutomaticRenewal stop;
    private final ContractDeadlines deadlines;

    TermResource(
            CurrentCaller caller,
            SetDefaultContract makeDefault,
            StopAutomaticRenewal stop,
            ContractDeadlines deadlines) {
        this.caller = caller;
        this.makeDefault = makeDefault;
        this.stop = stop;
        this.deadlines = deadlines;
    }

    @POST
    @Path("/{id}/default")
    @Idempotent
    @PermissionsAllowed(Scopes.CSP_SAAS)
    @AccessPolicy(object = "contract", csp = OWN)
    @RequiresDuty(Duty.MANAGE_CONTRACTS)
    @Operation(
            operationId = "makeDefaultContract",
            summary = "Make it the default contract of its service",
            description = "New subscriptions to the service pin it from now on; running ones keep theirs.")
    public Uni<RestResponse<ContractView.Full>> makeDefault(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match")
                    @Size(max = 80) @Parameter(description = "The ETag of the contract as you read it")
                    @Nullable String ifMatch) {
        Caller who = caller.get();
        return makeDefault
                .make(who, id, ifMatch)
                .map(contract -> Responses.tagged(ContractView.Full.of(contract, deadlines, who), contract.version()));
    }

    @DELETE
    @Path("/{id}/automatic-renewal")
    @Idempotent
    @PermissionsAllowed(Scopes.CSP_SAAS)
    @AccessPolicy(object = "contract", csp = OWN)
    @RequiresDuty(Duty.MANAGE_CONTRACTS)
    @Operation(
            operationId = "stopAutomaticRenewal",
            summary = "Let it end with its term",
            description = "Possible until its last day. A renewal can ask for automatic renewal again.")
    public Uni<RestResponse<ContractView.Full>> stopAutomaticRenewal(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match")
                    @Size(max = 80) @Parameter(description = "The ETag of the contract as you read it")
                    @Nullable String ifMatch) {
        Caller who = caller.get();
        return stop.stop(who, id, ifMatch)
                .map(contract -> Responses.tagged(ContractView.Full.of(contract, deadlines, who), contract.version()));
    }
}
