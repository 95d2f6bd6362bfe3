package dev.cspmesh.navigator.customer;

import static dev.cspmesh.kit.access.AccessScope.OWN;

import dev.cspmesh.kit.access.AccessPolicy;
import dev.cspmesh.kit.access.CurrentCaller;
import dev.cspmesh.kit.access.RequiresDuty;
import dev.cspmesh.kit.caller.Duty;
import dev.cspmesh.kit.caller.Scopes;
import dev.cspmesh.kit.idempotency.Idempotent;
import dev.cspmesh.kit.identity.AsksAddressOwner;
import dev.cspmesh.kit.page.Page;
import dev.cspmesh.kit.response.Responses;
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
import java.util.List;
import java.util.Optional;
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
    private final CustomerReadiness readiness;

    CustomerOrganizationResource(
            CurrentCaller caller,
            CustomerOrganizations customers,
            CreateCustomerOrganization create,
            CustomerReadiness readiness) {
        this.caller = caller;
        this.customers = customers;
        this.create = create;
        this.readiness = readiness;
    }

    @POST
    @Idempotent
    @AsksAddressOwner
    @PermissionsAllowed(Scopes.CSP_SAAS)
    @AccessPolicy(csp = OWN)
    @RequiresDuty(Duty.CUSTOMERS)
    @APIResponseSchema(value = CustomerOrganizationView.class, responseCode = "201")
    @Operation(
            operationId = "createCustomerOrganization",
            summary = "Create a customer organization",
            description = "The contact then gets a user and a mail to set a password.")
    public Uni<RestResponse<CustomerOrganizationView>> create(@Valid @NotNull CustomerOrganizationView.Form form) {
        return create.create(caller.get(), form.company(), form.contact())
                .chain(customer -> view(customer)
                        .map(view -> Responses.created(
                                "/customer-organizations/" + customer.id(), view, customer.version())));
    }

    @GET
    @WithSession
    @PermissionsAllowed({Scopes.CSP_SAAS, Scopes.CUSTOMER})
    @AccessPolicy(customer = OWN, csp = OWN)
    @RequiresDuty(Duty.READ)
    @Operation(
            operationId = "listCustomerOrganizations",
            summary = "Customer organizations, oldest first",
            description = "A partner sees its customers, a customer itself. Filters: status, country, service,"
                    + " changedSince; sort by name, createdAt or changedAt; q searches by name.")
    public Uni<RestResponse<Page<CustomerOrganizationView>>> list(
            @Valid @BeanParam CustomerOrganizationQuery query, UriInfo uri) {
        return customers
                .list(caller.get(), query.filter(), query)
                .chain(found -> readiness
                        .of(found.items())
                        .map(open -> found.map(each -> CustomerOrganizationView.of(
                                each, caller.get(), open.getOrDefault(each.id(), List.of()), Optional.empty()))))
                .map(found -> Responses.page(found, uri));
    }

    @GET
    @Path("/{id}")
    @WithSession
    @PermissionsAllowed({Scopes.CSP_SAAS, Scopes.CUSTOMER})
    @AccessPolicy(object = "customer-organization", customer = OWN, csp = OWN)
    @RequiresDuty(Duty.READ)
    @Operation(
            operationId = "readCustomerOrganization",
            summary = "One customer organization",
            description = "A customer's home in Navigator and what the caller may do with it now.")
    public Uni<RestResponse<CustomerOrganizationView>> read(@PathParam("id") UUID id) {
        return customers
                .get(caller.get(), id)
                .chain(found -> view(found).map(view -> Responses.tagged(view, found.version())));
    }

    private Uni<CustomerOrganizationView> view(CustomerOrganization customer) {
        return readiness
                .of(List.of(customer))
                .chain(open -> readiness
                        .contactFailure(customer)
                        .map(failure -> CustomerOrganizationView.of(
                                customer, caller.get(), open.getOrDefault(customer.id(), List.of()), failure)));
    }
}
