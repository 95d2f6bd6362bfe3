package dev.cspmesh.support.handling;

import static dev.cspmesh.kit.access.AccessScope.OWN;

import dev.cspmesh.kit.access.AccessPolicy;
import dev.cspmesh.kit.access.CurrentCaller;
import dev.cspmesh.kit.access.RequiresDuty;
import dev.cspmesh.kit.caller.Duty;
import dev.cspmesh.kit.caller.Scopes;
import dev.cspmesh.kit.idempotency.Idempotent;
import dev.cspmesh.kit.lifecycle.Action;
import dev.cspmesh.kit.response.Responses;
import dev.cspmesh.support.details.RequestDetails;
import dev.cspmesh.support.request.RequestLifeCycle;
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
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** One operation per action of {@link RequestLifeCycle} that moves a request to another state. */
@Path("/requests/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Requests")
class TransitionResource {

    private final CurrentCaller caller;
    private final TransitionRequest transition;
    private final Clock clock;

    TransitionResource(CurrentCaller caller, TransitionRequest transition, Clock clock) {
        this.caller = caller;
        this.transition = transition;
        this.clock = clock;
    }

    @POST
    @Path("/start")
    @Idempotent
    @PermissionsAllowed({Scopes.CUSTOMER, Scopes.CSP_SAAS, Scopes.VMWARE})
    @AccessPolicy(object = "support-request", customer = OWN, csp = OWN, vmware = OWN)
    @RequiresDuty(Duty.SUPPORT)
    @Operation(
            operationId = "startRequest",
            summary = "Start work on a request",
            description = "Who answers takes it up: from acknowledged to inProgress.")
    public Uni<RestResponse<RequestView>> start(@PathParam("id") UUID id, @Valid @NotNull RequestForm.Transition form) {
        return transition(id, RequestLifeCycle.START, form);
    }

    @POST
    @Path("/waiting")
    @Idempotent
    @PermissionsAllowed({Scopes.CUSTOMER, Scopes.CSP_SAAS, Scopes.VMWARE})
    @AccessPolicy(object = "support-request", customer = OWN, csp = OWN, vmware = OWN)
    @RequiresDuty(Duty.SUPPORT)
    @Operation(
            operationId = "waitForRequester",
            summary = "Wait for who asked",
            description =
                    "Who answers needs something of who asked. The first-response clock stops; the next public note of who asked continues the request.")
    public Uni<RestResponse<RequestView>> waitForRequester(
            @PathParam("id") UUID id, @Valid @NotNull RequestForm.Transition form) {
        return transition(id, RequestLifeCycle.WAIT, form);
    }

    @POST
    @Path("/hold")
    @Idempotent
    @PermissionsAllowed({Scopes.CUSTOMER, Scopes.CSP_SAAS, Scopes.VMWARE})
    @AccessPolicy(object = "support-request", customer = OWN, csp = OWN, vmware = OWN)
    @RequiresDuty(Duty.SUPPORT)
    @Operation(
            operationId = "holdRequest",
            summary = "Hold a request",
            description = "Who answers waits for somebody else. The first-response clock stops.")
    public Uni<RestResponse<RequestView>> hold(@PathParam("id") UUID id, @Valid @NotNull RequestForm.Transition form) {
        return transition(id, RequestLifeCycle.HOLD, form);
    }

    @POST
    @Path("/continuation")
    @Idempotent
    @PermissionsAllowed({Scopes.CUSTOMER, Scopes.CSP_SAAS, Scopes.VMWARE})
    @AccessPolicy(object = "support-request", customer = OWN, csp = OWN, vmware = OWN)
    @RequiresDuty(Duty.ASK_SUPPORT)
    @Operation(
            operationId = "continueRequest",
            summary = "Continue a request",
            description = "From pending or held back to inProgress. Who asked may continue a pending one.")
    public Uni<RestResponse<RequestView>> continueWork(
            @PathParam("id") UUID id, @Valid @NotNull RequestForm.Transition form) {
        return transition(id, RequestLifeCycle.CONTINUE, form);
    }

    @POST
    @Path("/resolution")
    @Idempotent
    @PermissionsAllowed({Scopes.CUSTOMER, Scopes.CSP_SAAS, Scopes.VMWARE})
    @AccessPolicy(object = "support-request", customer = OWN, csp = OWN, vmware = OWN)
    @RequiresDuty(Duty.SUPPORT)
    @Operation(
            operationId = "resolveRequest",
            summary = "Resolve a request",
            description = "Who answers has answered. It can be reopened for 14 days.")
    public Uni<RestResponse<RequestView>> resolve(
            @PathParam("id") UUID id, @Valid @NotNull RequestForm.Transition form) {
        return transition(id, RequestLifeCycle.RESOLVE, form);
    }

    @POST
    @Path("/reopening")
    @Idempotent
    @PermissionsAllowed({Scopes.CUSTOMER, Scopes.CSP_SAAS, Scopes.VMWARE})
    @AccessPolicy(object = "support-request", customer = OWN, csp = OWN, vmware = OWN)
    @RequiresDuty(Duty.ASK_SUPPORT)
    @Operation(
            operationId = "reopenRequest",
            summary = "Reopen a resolved request",
            description = "Within 14 days after it was resolved, by either side.")
    public Uni<RestResponse<RequestView>> reopen(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match")
                    @Size(max = 40) @Parameter(required = true, description = "ETag of the request as you read it", example = "\"0\"")
                    @Nullable String ifMatch,
            @Valid @NotNull RequestForm.Transition form) {
        return confirm(id, ifMatch, RequestLifeCycle.REOPEN, form);
    }

    @POST
    @Path("/closure")
    @Idempotent
    @PermissionsAllowed({Scopes.CUSTOMER, Scopes.CSP_SAAS, Scopes.VMWARE})
    @AccessPolicy(object = "support-request", customer = OWN, csp = OWN, vmware = OWN)
    @RequiresDuty(Duty.ASK_SUPPORT)
    @Operation(
            operationId = "closeRequest",
            summary = "Close a resolved request",
            description = "Either side ends it; a closed request stays closed.")
    public Uni<RestResponse<RequestView>> close(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match")
                    @Size(max = 40) @Parameter(required = true, description = "ETag of the request as you read it", example = "\"0\"")
                    @Nullable String ifMatch,
            @Valid @NotNull RequestForm.Transition form) {
        return confirm(id, ifMatch, RequestLifeCycle.CLOSE, form);
    }

    @POST
    @Path("/rejection")
    @Idempotent
    @PermissionsAllowed({Scopes.CUSTOMER, Scopes.CSP_SAAS, Scopes.VMWARE})
    @AccessPolicy(object = "support-request", customer = OWN, csp = OWN, vmware = OWN)
    @RequiresDuty(Duty.SUPPORT)
    @Operation(
            operationId = "rejectRequest",
            summary = "Reject a request",
            description = "Who answers refuses a request that it has not started.")
    public Uni<RestResponse<RequestView>> reject(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match")
                    @Size(max = 40) @Parameter(required = true, description = "ETag of the request as you read it", example = "\"0\"")
                    @Nullable String ifMatch,
            @Valid @NotNull RequestForm.Transition form) {
        return confirm(id, ifMatch, RequestLifeCycle.REJECT, form);
    }

    @POST
    @Path("/cancellation")
    @Idempotent
    @PermissionsAllowed({Scopes.CUSTOMER, Scopes.CSP_SAAS, Scopes.VMWARE})
    @AccessPolicy(object = "support-request", customer = OWN, csp = OWN, vmware = OWN)
    @RequiresDuty(Duty.ASK_SUPPORT)
    @Operation(
            operationId = "cancelRequest",
            summary = "Cancel a request",
            description = "Who asked takes it back before it is resolved.")
    public Uni<RestResponse<RequestView>> cancel(
            @PathParam("id") UUID id, @Valid @NotNull RequestForm.Transition form) {
        return transition(id, RequestLifeCycle.CANCEL, form);
    }

    private Uni<RestResponse<RequestView>> transition(UUID id, Action action, RequestForm.Transition form) {
        return transition
                .transition(caller.get(), id, action, form.publicNote())
                .map(this::tagged);
    }

    private Uni<RestResponse<RequestView>> confirm(
            UUID id, @Nullable String ifMatch, Action action, RequestForm.Transition form) {
        return transition
                .confirm(caller.get(), id, ifMatch, action, form.publicNote())
                .map(this::tagged);
    }

    private RestResponse<RequestView> tagged(RequestDetails details) {
        return Responses.tagged(
                RequestView.of(details, caller.get(), clock.instant()),
                details.request().version());
    }
}
