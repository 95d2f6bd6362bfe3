package dev.cspmesh.navigator.access;

import static dev.cspmesh.kit.access.AccessScope.OWN;

import dev.cspmesh.kit.access.AccessPolicy;
import dev.cspmesh.kit.access.CurrentCaller;
import dev.cspmesh.kit.access.RequiresDuty;
import dev.cspmesh.kit.caller.Duty;
import dev.cspmesh.kit.caller.Scopes;
import dev.cspmesh.kit.idempotency.Idempotent;
import dev.cspmesh.kit.page.Page;
import dev.cspmesh.kit.response.Responses;
import dev.cspmesh.navigator.customer.CustomerOrganizations;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Step 9: how far a provider may act in a customer's services. */
@Path("/customer-organizations/{customerId}/access-grants")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Access", description = "Step 9: full, partially managed or no access")
class AccessResource {

    private static final String CODE = "^[a-z][a-z0-9-]{1,62}$";

    private final CurrentCaller caller;
    private final CustomerOrganizations customers;
    private final AccessGrants grants;
    private final RequestAccess request;
    private final ApproveAccess approve;
    private final Clock clock;

    AccessResource(
            CurrentCaller caller,
            CustomerOrganizations customers,
            AccessGrants grants,
            RequestAccess request,
            ApproveAccess approve,
            Clock clock) {
        this.caller = caller;
        this.customers = customers;
        this.grants = grants;
        this.request = request;
        this.approve = approve;
        this.clock = clock;
    }

    @PUT
    @Path("/{service}")
    @PermissionsAllowed(Scopes.CSP_SAAS)
    @AccessPolicy(object = "customer-organization", csp = OWN)
    @RequiresDuty(Duty.SERVICES)
    @Operation(
            operationId = "requestAccess",
            summary = "Ask the customer for access to a service",
            description =
                    "What is in effect stays until the customer approves. The same request again changes nothing.")
    public Uni<RestResponse<AccessView>> request(
            @PathParam("customerId") UUID customerId,
            @PathParam("service") @Size(max = 63) @Pattern(regexp = CODE) String service,
            @Valid @NotNull AccessView.Form form) {
        return request.request(caller.get(), customerId, service, form.access()).map(this::tagged);
    }

    @POST
    @Path("/{service}/approval")
    @Idempotent
    @PermissionsAllowed(Scopes.CUSTOMER)
    @AccessPolicy(object = "access-grant", customer = OWN)
    @RequiresDuty(Duty.APPROVE_ACCESS)
    @Operation(
            operationId = "approveAccess",
            summary = "Approve the access that the provider asks for",
            description = "Puts the request into effect, until its last day.")
    public Uni<RestResponse<AccessView>> approve(
            @PathParam("customerId") UUID customerId,
            @PathParam("service") @Size(max = 63) @Pattern(regexp = CODE) String service,
            @HeaderParam("If-Match")
                    @Size(max = 40) @Parameter(required = true, description = "ETag of the request as you read it", example = "\"0\"")
                    @Nullable String ifMatch) {
        return approve.approve(caller.get(), customerId, service, ifMatch).map(this::tagged);
    }

    @GET
    @WithSession
    @PermissionsAllowed({Scopes.CSP_SAAS, Scopes.CUSTOMER})
    @AccessPolicy(object = "customer-organization", customer = OWN, csp = OWN)
    @RequiresDuty(Duty.READ)
    @Operation(
            operationId = "listAccessGrants",
            summary = "Access to a customer's services, oldest first",
            description = "What is requested and what is in effect, per service. Filters: status, level, service,"
                    + " changedSince; sort by service, requestedAt or changedAt; q searches by service.")
    public Uni<RestResponse<Page<AccessView>>> list(
            @PathParam("customerId") UUID customerId, @Valid @BeanParam AccessGrantQuery query, UriInfo uri) {
        return customers
                .get(caller.get(), customerId)
                .chain(customer -> grants.list(caller.get(), customer.id(), query.filter(), query))
                .map(found -> Responses.page(found.map(each -> AccessView.of(each, caller.get(), clock)), uri));
    }

    @GET
    @Path("/{service}")
    @WithSession
    @PermissionsAllowed({Scopes.CSP_SAAS, Scopes.CUSTOMER})
    @AccessPolicy(object = "access-grant", customer = OWN, csp = OWN)
    @RequiresDuty(Duty.READ)
    @Operation(
            operationId = "readAccessGrant",
            summary = "Access to one service of a customer",
            description = "What is requested and what is in effect, with what may be done next.")
    public Uni<RestResponse<AccessView>> read(
            @PathParam("customerId") UUID customerId,
            @PathParam("service") @Size(max = 63) @Pattern(regexp = CODE) String service) {
        return grants.get(caller.get(), customerId, service).map(this::tagged);
    }

    private RestResponse<AccessView> tagged(AccessGrant grant) {
        return Responses.tagged(AccessView.of(grant, caller.get(), clock), grant.version());
    }
}
