package dev.cspmesh.support.handling;

import static dev.cspmesh.kit.access.AccessScope.OWN;

import dev.cspmesh.kit.access.AccessPolicy;
import dev.cspmesh.kit.access.CurrentCaller;
import dev.cspmesh.kit.access.RequiresDuty;
import dev.cspmesh.kit.caller.Duty;
import dev.cspmesh.kit.caller.Scopes;
import dev.cspmesh.kit.idempotency.Idempotent;
import dev.cspmesh.kit.page.ListRequest;
import dev.cspmesh.kit.page.Page;
import dev.cspmesh.kit.response.Responses;
import dev.cspmesh.support.details.RequestDetails;
import dev.cspmesh.support.request.RequestFilter;
import dev.cspmesh.support.request.SupportRequest;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
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

    private final CurrentCaller caller;
    private final ReadRequests read;
    private final OpenRequest open;
    private final EscalateRequest escalate;
    private final Clock clock;

    RequestResource(CurrentCaller caller, ReadRequests read, OpenRequest open, EscalateRequest escalate, Clock clock) {
        this.caller = caller;
        this.read = read;
        this.open = open;
        this.escalate = escalate;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @PermissionsAllowed({Scopes.CUSTOMER, Scopes.CSP_SAAS})
    @AccessPolicy(customer = OWN, csp = OWN)
    @RequiresDuty(Duty.ASK_SUPPORT)
    @Operation(
            operationId = "openRequest",
            summary = "Open a request",
            description = "A customer's request goes to its CSP, a CSP's to the desk at VMware that its category and"
                    + " product lead to. Search the knowledge base first, unless everything is down (severity 1).")
    @APIResponseSchema(value = RequestView.class, responseCode = "201")
    public Uni<RestResponse<RequestView>> open(@Valid @NotNull RequestForm.Open form) {
        return open.open(caller.get(), form.content(), form.search()).map(this::created);
    }

    @GET
    @PermissionsAllowed({Scopes.CUSTOMER, Scopes.CSP_SAAS, Scopes.AGGREGATOR, Scopes.VMWARE})
    @AccessPolicy(customer = OWN, csp = OWN, aggregator = OWN, vmware = OWN)
    @RequiresDuty(Duty.READ)
    @Operation(
            operationId = "listRequests",
            summary = "Requests, oldest first",
            description =
                    "A customer sees its own, a CSP its customers' and its own, VMware those of CSPs. An aggregator"
                            + " sees none yet. Filters: status, level, desk, severity, product, partnerId,"
                            + " customerOrganizationId, openedFrom, openedBefore, changedSince; sort by openedAt, changedAt or dueAt; q searches subjects and names of"
                            + " CSPs.")
    public Uni<RestResponse<Page<RequestView>>> list(
            @Valid @BeanParam RequestFilter wanted, @Valid @BeanParam ListRequest page, UriInfo uri) {
        return read.list(caller.get(), wanted, page).map(found -> Responses.page(found.map(this::view), uri));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed({Scopes.CUSTOMER, Scopes.CSP_SAAS, Scopes.AGGREGATOR, Scopes.VMWARE})
    @AccessPolicy(object = "support-request", customer = OWN, csp = OWN, aggregator = OWN, vmware = OWN)
    @RequiresDuty(Duty.READ)
    @Operation(
            operationId = "readRequest",
            summary = "One request and what you may do with it",
            description =
                    "The request as you may see it: VMware sees nothing of a customer, a customer nothing of VMware.")
    public Uni<RestResponse<RequestView>> read(@PathParam("id") UUID id) {
        return read.one(caller.get(), id).map(this::tagged);
    }

    @POST
    @Path("/{id}/escalation")
    @Idempotent
    @PermissionsAllowed(Scopes.CSP_SAAS)
    @AccessPolicy(object = "support-request", csp = OWN)
    @RequiresDuty(Duty.ESCALATE)
    @Operation(
            operationId = "escalateRequest",
            summary = "Take a customer's request to VMware",
            description =
                    "Opens a new request between the CSP and VMware, in the CSP's own words and without the customer."
                            + " The answer is that new request; the customer's stays with the CSP, at level L2.")
    @APIResponseSchema(value = RequestView.class, responseCode = "201")
    public Uni<RestResponse<RequestView>> escalate(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match")
                    @Size(max = 40) @Parameter(required = true, description = "ETag of the request as you read it", example = "\"0\"")
                    @Nullable String ifMatch,
            @Valid @NotNull RequestForm.Escalate form) {
        return escalate.escalate(caller.get(), id, ifMatch, form.words()).map(this::created);
    }

    private RestResponse<RequestView> created(RequestDetails details) {
        SupportRequest request = details.request();
        return Responses.created("/requests/" + request.id(), view(details), request.version());
    }

    private RestResponse<RequestView> tagged(RequestDetails details) {
        return Responses.tagged(view(details), details.request().version());
    }

    private RequestView view(RequestDetails details) {
        return RequestView.of(details, caller.get(), clock.instant());
    }
}
