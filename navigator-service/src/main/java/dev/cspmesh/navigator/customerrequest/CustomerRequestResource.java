package dev.cspmesh.navigator.customerrequest;

import static dev.cspmesh.kit.access.AccessScope.OWN;

import dev.cspmesh.kit.access.AccessPolicy;
import dev.cspmesh.kit.access.CurrentCaller;
import dev.cspmesh.kit.access.RequiresDuty;
import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.audit.AuditEntry;
import dev.cspmesh.kit.caller.Duty;
import dev.cspmesh.kit.caller.Scopes;
import dev.cspmesh.kit.idempotency.Idempotent;
import dev.cspmesh.kit.identity.AsksAddressOwner;
import dev.cspmesh.kit.page.Page;
import dev.cspmesh.kit.page.PageRequest;
import dev.cspmesh.kit.response.Responses;
import dev.cspmesh.navigator.organization.ProviderOrganizations;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Step 9: customers of won deals. */
@Path("/customer-requests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Customers", description = "Step 9: configure a customer and provision")
@PermissionsAllowed(Scopes.CSP_SAAS)
class CustomerRequestResource {

    private final CurrentCaller caller;
    private final CustomerRequests requests;
    private final AcceptCustomerRequest accept;
    private final RejectCustomerRequest reject;
    private final ProviderOrganizations providers;
    private final Audit audit;

    CustomerRequestResource(
            CurrentCaller caller,
            CustomerRequests requests,
            AcceptCustomerRequest accept,
            RejectCustomerRequest reject,
            ProviderOrganizations providers,
            Audit audit) {
        this.caller = caller;
        this.requests = requests;
        this.accept = accept;
        this.reject = reject;
        this.providers = providers;
        this.audit = audit;
    }

    @GET
    @WithSession
    @AccessPolicy(csp = OWN)
    @RequiresDuty(Duty.READ)
    @Operation(
            operationId = "listCustomerRequests",
            summary = "Customers of your won deals",
            description =
                    "Each won deal asks once for a customer organization; nobody but you sees it. Filters: status,"
                            + " service, customerOrganizationId, startsFrom, startsBefore, changedSince; sort by customerName,"
                            + " startsOn, receivedAt or changedAt; q searches by the customer's name.")
    public Uni<RestResponse<Page<CustomerRequestView>>> list(
            @Valid @BeanParam CustomerRequestQuery query, UriInfo uri) {
        return requests.list(caller.get(), query.filter(), query)
                .chain(found -> providers
                        .isOnboarded(caller.get())
                        .map(onboarded -> found.map(each -> CustomerRequestView.of(each, caller.get(), onboarded))))
                .map(found -> Responses.page(found, uri));
    }

    @GET
    @Path("/{id}")
    @WithSession
    @AccessPolicy(object = "customer-request", csp = OWN)
    @RequiresDuty(Duty.READ)
    @Operation(
            operationId = "readCustomerRequest",
            summary = "One customer of a won deal",
            description = "What the deal says, what became of it, and what you may do with it now.")
    public Uni<RestResponse<CustomerRequestView>> read(@PathParam("id") UUID id) {
        return requests.get(caller.get(), id).chain(this::tagged);
    }

    @POST
    @Path("/{id}/acceptance")
    @Idempotent
    @AsksAddressOwner
    @AccessPolicy(object = "customer-request", csp = OWN)
    @RequiresDuty(Duty.CUSTOMERS)
    @Operation(
            operationId = "acceptCustomerRequest",
            summary = "Make the customer organization",
            description = "With what the deal does not say. The contact then gets a user and a mail to set a password.")
    public Uni<RestResponse<CustomerRequestView>> accept(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match")
                    @Size(max = 40) @Parameter(required = true, description = "ETag of the request as you read it", example = "\"0\"")
                    @Nullable String ifMatch,
            @Valid @NotNull CustomerRequestView.Acceptance form) {
        return accept.accept(caller.get(), id, ifMatch, form.rest()).chain(this::tagged);
    }

    @POST
    @Path("/{id}/rejection")
    @Idempotent
    @AccessPolicy(object = "customer-request", csp = OWN)
    @RequiresDuty(Duty.CUSTOMERS)
    @Operation(
            operationId = "rejectCustomerRequest",
            summary = "Make no customer organization",
            description = "With a reason, which stays with the request.")
    public Uni<RestResponse<CustomerRequestView>> reject(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match")
                    @Size(max = 40) @Parameter(required = true, description = "ETag of the request as you read it", example = "\"0\"")
                    @Nullable String ifMatch,
            @Valid @NotNull CustomerRequestView.Rejection form) {
        return reject.reject(caller.get(), id, ifMatch, form.reason().strip()).chain(this::tagged);
    }

    @GET
    @Path("/{id}/history")
    @WithSession
    @AccessPolicy(object = "customer-request", csp = OWN)
    @RequiresDuty(Duty.READ)
    @Operation(
            operationId = "readCustomerRequestHistory",
            summary = "Who decided about the customer, when and why",
            description = "Oldest first, from the deal on.")
    public Uni<RestResponse<Page<AuditEntry>>> history(
            @PathParam("id") UUID id, @Valid @BeanParam PageRequest page, UriInfo uri) {
        return requests.get(caller.get(), id)
                .chain(request -> audit.of("customer", request.id(), page))
                .map(found -> Responses.page(found, uri));
    }

    private Uni<RestResponse<CustomerRequestView>> tagged(CustomerRequest request) {
        return providers
                .isOnboarded(caller.get())
                .map(onboarded ->
                        Responses.tagged(CustomerRequestView.of(request, caller.get(), onboarded), request.version()));
    }
}
