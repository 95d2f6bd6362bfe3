package dev.cspmesh.navigator.customer;

import static dev.cspmesh.kit.caller.AccessScope.OWN;

import dev.cspmesh.kit.caller.AccessPolicy;
import dev.cspmesh.kit.caller.CurrentCaller;
import dev.cspmesh.kit.caller.Scopes;
import dev.cspmesh.kit.idempotency.Idempotent;
import dev.cspmesh.kit.page.Page;
import dev.cspmesh.kit.page.PageRequest;
import dev.cspmesh.kit.page.Responses;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Step 9: the customers of a provider. */
@Path("/customer-organizations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Customers", description = "Step 9: configure a customer and provision")
class CustomerOrganizationResource {

    private final CurrentCaller caller;
    private final CustomerOrganizations customers;
    private final CreateCustomerOrganization create;

    CustomerOrganizationResource(
            CurrentCaller caller, CustomerOrganizations customers, CreateCustomerOrganization create) {
        this.caller = caller;
        this.customers = customers;
        this.create = create;
    }

    @POST
    @Idempotent
    @PermissionsAllowed(Scopes.CSP_SAAS)
    @AccessPolicy(csp = OWN)
    @APIResponseSchema(value = CustomerOrganizationView.class, responseCode = "201")
    @Operation(
            operationId = "createCustomerOrganization",
            summary = "Create a customer organization",
            description = "The contact then gets a user and a mail to set a password.")
    public Uni<RestResponse<CustomerOrganizationView>> create(@Valid @NotNull CustomerOrganizationView.Form form) {
        return create.create(caller.get(), form.company(), form.contact())
                .map(customer -> Responses.created(
                        "/customer-organizations/" + customer.id(),
                        CustomerOrganizationView.of(customer, caller.get()),
                        customer.version()));
    }

    @GET
    @WithSession
    @PermissionsAllowed({Scopes.CSP_SAAS, Scopes.CUSTOMER})
    @AccessPolicy(customer = OWN, csp = OWN)
    @Operation(
            operationId = "listCustomerOrganizations",
            summary = "Customer organizations, oldest first",
            description = "A partner sees its customers, a customer itself.")
    public Uni<RestResponse<Page<CustomerOrganizationView>>> list(@Valid @BeanParam PageRequest page, UriInfo uri) {
        return customers
                .list(caller.get(), page)
                .map(found -> Responses.page(found.map(each -> CustomerOrganizationView.of(each, caller.get())), uri));
    }

    @GET
    @Path("/{id}")
    @WithSession
    @PermissionsAllowed({Scopes.CSP_SAAS, Scopes.CUSTOMER})
    @AccessPolicy(object = "customer-organization", customer = OWN, csp = OWN)
    @Operation(
            operationId = "readCustomerOrganization",
            summary = "One customer organization",
            description = "A customer's home in Navigator and what the caller may do with it now.")
    public Uni<RestResponse<CustomerOrganizationView>> read(@PathParam("id") UUID id) {
        return customers
                .get(caller.get(), id)
                .map(found -> Responses.tagged(CustomerOrganizationView.of(found, caller.get()), found.version()));
    }
}
