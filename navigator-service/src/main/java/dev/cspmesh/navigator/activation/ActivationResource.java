package dev.cspmesh.navigator.activation;

import static dev.cspmesh.kit.caller.AccessScope.OWN;

import dev.cspmesh.kit.caller.AccessPolicy;
import dev.cspmesh.kit.caller.CurrentCaller;
import dev.cspmesh.kit.caller.Scopes;
import dev.cspmesh.kit.page.Page;
import dev.cspmesh.kit.page.PageRequest;
import dev.cspmesh.kit.page.Responses;
import dev.cspmesh.navigator.customer.CustomerOrganizations;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Step 9: service tiles opened for a customer. */
@Path("/customer-organizations/{customerId}/services")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Activations", description = "Step 9: open a service tile for a customer")
class ActivationResource {

    private final CurrentCaller caller;
    private final CustomerOrganizations customers;
    private final Activations activations;
    private final ActivateService activate;

    ActivationResource(
            CurrentCaller caller, CustomerOrganizations customers, Activations activations, ActivateService activate) {
        this.caller = caller;
        this.customers = customers;
        this.activations = activations;
        this.activate = activate;
    }

    @PUT
    @Path("/{activationId}")
    @PermissionsAllowed(Scopes.CSP_SAAS)
    @APIResponse(
            responseCode = "200",
            description = "This activation exists and its work has ended",
            content = @Content(schema = @Schema(implementation = ActivationView.class)))
    @APIResponse(
            responseCode = "202",
            description = "The work goes on; poll last-operation",
            content = @Content(schema = @Schema(implementation = ActivationView.class)))
    @AccessPolicy(object = "customer-organization", csp = OWN)
    @Operation(
            operationId = "activateService",
            summary = "Open a service tile: activate a service for the customer",
            description = "The caller chooses the identifier. The same request again is harmless and tries a failed"
                    + " activation anew; the same identifier for anything else is refused.")
    public Uni<RestResponse<ActivationView>> activate(
            @PathParam("customerId") UUID customerId,
            @PathParam("activationId") UUID activationId,
            @Valid @NotNull ActivationView.Form form) {
        return activate.activate(caller.get(), new ActivateService.Request(customerId, activationId, form.service()))
                .map(this::accepted);
    }

    @GET
    @WithSession
    @PermissionsAllowed({Scopes.CSP_SAAS, Scopes.CUSTOMER})
    @AccessPolicy(object = "customer-organization", customer = OWN, csp = OWN)
    @Operation(
            operationId = "listActivations",
            summary = "Services of a customer",
            description = "In the order of their identifiers.")
    public Uni<RestResponse<Page<ActivationView>>> list(
            @PathParam("customerId") UUID customerId, @Valid @BeanParam PageRequest page, UriInfo uri) {
        return customers
                .get(caller.get(), customerId)
                .chain(customer -> activations.list(caller.get(), customer.id(), page))
                .map(found -> Responses.page(found.map(each -> ActivationView.of(each, caller.get())), uri));
    }

    @GET
    @Path("/{activationId}")
    @WithSession
    @PermissionsAllowed({Scopes.CSP_SAAS, Scopes.CUSTOMER})
    @AccessPolicy(object = "activation", customer = OWN, csp = OWN)
    @Operation(
            operationId = "readActivation",
            summary = "One service of a customer",
            description = "Where the activation stands and what the caller may do with it now.")
    public Uni<RestResponse<ActivationView>> read(
            @PathParam("customerId") UUID customerId, @PathParam("activationId") UUID activationId) {
        return activations
                .get(caller.get(), customerId, activationId)
                .map(found -> Responses.tagged(ActivationView.of(found, caller.get()), found.version()));
    }

    @GET
    @Path("/{activationId}/last-operation")
    @WithSession
    @PermissionsAllowed({Scopes.CSP_SAAS, Scopes.CUSTOMER})
    @AccessPolicy(object = "activation", customer = OWN, csp = OWN)
    @Operation(
            operationId = "readLastOperation",
            summary = "How far the work on an activation is",
            description = "For polling until the state is succeeded or failed.")
    public Uni<RestResponse<ActivationView.LastOperation>> lastOperation(
            @PathParam("customerId") UUID customerId, @PathParam("activationId") UUID activationId) {
        return activations
                .get(caller.get(), customerId, activationId)
                .map(found -> Responses.tagged(ActivationView.LastOperation.of(found), found.version()));
    }

    private RestResponse<ActivationView> accepted(ServiceActivation activation) {
        ActivationView view = ActivationView.of(activation, caller.get());
        return activation.status() == ActivationStatus.ACTIVATING
                ? RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, view)
                        .build()
                : Responses.tagged(view, activation.version());
    }
}
