package dev.cspmesh.support.request;

import static dev.cspmesh.kit.caller.AccessScope.OWN;

import dev.cspmesh.kit.caller.AccessPolicy;
import dev.cspmesh.kit.caller.CurrentCaller;
import dev.cspmesh.kit.caller.Scopes;
import dev.cspmesh.kit.idempotency.Idempotent;
import dev.cspmesh.kit.page.Page;
import dev.cspmesh.kit.page.PageRequest;
import dev.cspmesh.kit.page.Responses;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Requests from opening to closing. */
@Path("/requests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Requests", description = "A customer asks its CSP, a CSP asks VMware")
class RequestResource {

    private static final String STATUSES =
            "^(acknowledged|inProgress|pending|held|resolved|closed|rejected|cancelled)$";

    private final CurrentCaller caller;
    private final ReadRequests read;
    private final OpenRequest open;
    private final MoveRequest move;
    private final EscalateRequest escalate;
    private final Clock clock;

    RequestResource(
            CurrentCaller caller,
            ReadRequests read,
            OpenRequest open,
            MoveRequest move,
            EscalateRequest escalate,
            Clock clock) {
        this.caller = caller;
        this.read = read;
        this.open = open;
        this.move = move;
        this.escalate = escalate;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @PermissionsAllowed({Scopes.CUSTOMER, Scopes.CSP_SAAS})
    @AccessPolicy(customer = OWN, csp = OWN)
    @Operation(
            operationId = "openRequest",
            summary = "Open a request",
            description = "A customer's request goes to its CSP, a CSP's to the desk at VMware that its category and"
                    + " product lead to. Search the knowledge base first, unless all stands still (severity 1).")
    @APIResponseSchema(value = RequestView.class, responseCode = "201")
    public Uni<RestResponse<RequestView>> open(@Valid @NotNull RequestForm.Open form) {
        return open.open(caller.get(), form.issue(), form.search()).map(this::created);
    }

    @GET
    @PermissionsAllowed({Scopes.CUSTOMER, Scopes.CSP_SAAS, Scopes.AGGREGATOR, Scopes.VMWARE})
    @AccessPolicy(customer = OWN, csp = OWN, aggregator = OWN, vmware = OWN)
    @Operation(
            operationId = "listRequests",
            summary = "Requests, oldest first",
            description =
                    "A customer sees its own, a CSP its customers' and its own, VMware those of CSPs. An aggregator"
                            + " sees none yet.")
    public Uni<RestResponse<Page<RequestView>>> list(
            @QueryParam("status")
                    @Pattern(regexp = STATUSES) @Parameter(description = "Only those in this state", example = "inProgress")
                    @Nullable String status,
            @Valid @BeanParam PageRequest page,
            UriInfo uri) {
        var wanted = SupportRequests.statuses(Optional.ofNullable(status).flatMap(RequestStatus::of));
        return read.list(caller.get(), wanted, page).map(found -> Responses.page(found.map(this::view), uri));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed({Scopes.CUSTOMER, Scopes.CSP_SAAS, Scopes.AGGREGATOR, Scopes.VMWARE})
    @AccessPolicy(object = "support-request", customer = OWN, csp = OWN, aggregator = OWN, vmware = OWN)
    @Operation(
            operationId = "readRequest",
            summary = "One request and what you may do with it",
            description =
                    "The request as you may see it: VMware sees nothing of a customer, a customer nothing of VMware.")
    public Uni<RestResponse<RequestView>> read(@PathParam("id") UUID id) {
        return read.one(caller.get(), id).map(this::tagged);
    }

    @POST
    @Path("/{id}/transition")
    @Idempotent
    @PermissionsAllowed({Scopes.CUSTOMER, Scopes.CSP_SAAS, Scopes.VMWARE})
    @AccessPolicy(object = "support-request", customer = OWN, csp = OWN, vmware = OWN)
    @Operation(
            operationId = "moveRequest",
            summary = "Move a request to its next state",
            description = "Who answers starts, waits, resolves or rejects; who asked cancels, reopens within 14 days or"
                    + " closes. allowedActions lists the states that you may choose now.")
    public Uni<RestResponse<RequestView>> move(@PathParam("id") UUID id, @Valid @NotNull RequestForm.Move form) {
        return move.move(caller.get(), id, form.status(), form.said()).map(this::tagged);
    }

    @POST
    @Path("/{id}/escalation")
    @Idempotent
    @PermissionsAllowed(Scopes.CSP_SAAS)
    @AccessPolicy(object = "support-request", csp = OWN)
    @Operation(
            operationId = "escalateRequest",
            summary = "Take a customer's request to VMware",
            description =
                    "Opens a new request between the CSP and VMware, in the CSP's own words and without the customer."
                            + " The answer is that new request; the customer's stays with the CSP, at level L2.")
    @APIResponseSchema(value = RequestView.class, responseCode = "201")
    public Uni<RestResponse<RequestView>> escalate(
            @PathParam("id") UUID id, @Valid @NotNull RequestForm.Escalate form) {
        return escalate.escalate(caller.get(), id, form.words()).map(this::created);
    }

    private RestResponse<RequestView> created(Dossier dossier) {
        SupportRequest request = dossier.request();
        return Responses.created("/requests/" + request.id(), view(dossier), request.version());
    }

    private RestResponse<RequestView> tagged(Dossier dossier) {
        return Responses.tagged(view(dossier), dossier.request().version());
    }

    private RequestView view(Dossier dossier) {
        return RequestView.of(dossier, caller.get(), clock.instant());
    }
}
