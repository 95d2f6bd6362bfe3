package dev.cspmesh.navigator.activation;

import static dev.cspmesh.kit.access.AccessScope.OWN;

import dev.cspmesh.kit.access.AccessPolicy;
import dev.cspmesh.kit.access.CurrentCaller;
import dev.cspmesh.kit.access.RequiresDuty;
import dev.cspmesh.kit.caller.Duty;
import dev.cspmesh.kit.caller.Scopes;
import dev.cspmesh.kit.page.Page;
import dev.cspmesh.kit.response.Responses;
import dev.cspmesh.navigator.customer.CustomerOrganizations;
import dev.cspmesh.navigator.projection.contract.ContractProjections;
import dev.cspmesh.navigator.provisioning.LastOperation;
import dev.cspmesh.navigator.provisioning.Operations;
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
    private final ContractProjections contracts;
    private final Operations operations;

    ActivationResource(
            CurrentCaller caller,
            CustomerOrganizations customers,
            Activations activations,
            ActivateService activate,
            ContractProjections contracts,
            Operations operations) {
        this.caller = caller;
        this.customers = customers;
        this.activations = activations;
        this.activate = activate;
        this.contracts = contracts;
        this.operations = operations;
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
            description = "The work goes on; Location names the last operation to poll",
            content = @Content(schema = @Schema(implementation = ActivationView.class)))
    @AccessPolicy(object = "customer-organization", csp = OWN)
    @RequiresDuty(Duty.SERVICES)
    @Operation(
            operationId = "activateService",
            summary = "Open a service tile: activate a service for the customer",
            description = "You choose the identifier, unique among your own. The same request again is harmless and"
                    + " tries a failed activation anew; the same identifier for anything else is refused.")
    public Uni<RestResponse<ActivationView>> activate(
            @PathParam("customerId") UUID customerId,
            @PathParam("activationId") UUID activationId,
            @Valid @NotNull ActivationView.Form form) {
        return activate.activate(caller.get(), new ActivateService.Request(customerId, activationId, form.service()))
                .chain(activation -> contracts
                        .isInForce(activation.contractId())
                        .map(inForce -> Operations.reply(
                                activation,
                                ActivationView.of(activation, caller.get(), inForce),
                                ActivationView.operation(activation))));
    }

    @GET
    @WithSession
    @PermissionsAllowed({Scopes.CSP_SAAS, Scopes.CUSTOMER})
    @AccessPolicy(object = "customer-organization", customer = OWN, csp = OWN)
    @RequiresDuty(Duty.READ)
    @Operation(
            operationId = "listActivations",
            summary = "Services of a customer",
            description = "Oldest first. Filters: status, service, changedSince; sort by service, requestedAt or"
                    + " changedAt; q searches by service.")
    public Uni<RestResponse<Page<ActivationView>>> list(
            @PathParam("customerId") UUID customerId, @Valid @BeanParam ActivationQuery query, UriInfo uri) {
        return customers
                .get(caller.get(), customerId)
                .chain(customer -> activations.list(caller.get(), customer.id(), query.filter(), query))
                .chain(this::views)
                .map(found -> Responses.page(found, uri));
    }

    private Uni<Page<ActivationView>> views(Page<ServiceActivation> page) {
        return contracts
                .inForce(page.items().stream()
                        .flatMap(each -> each.contractId().stream())
                        .toList())
                .map(inForce -> page.map(each -> ActivationView.of(
                        each,
                        caller.get(),
                        each.contractId().map(inForce::contains).orElse(true))));
    }

    @GET
    @Path("/{activationId}")
    @WithSession
    @PermissionsAllowed({Scopes.CSP_SAAS, Scopes.CUSTOMER})
    @AccessPolicy(object = "activation", customer = OWN, csp = OWN)
    @RequiresDuty(Duty.READ)
    @Operation(
            operationId = "readActivation",
            summary = "One service of a customer",
            description = "The state of the activation and what the caller may do with it now.")
    public Uni<RestResponse<ActivationView>> read(
            @PathParam("customerId") UUID customerId, @PathParam("activationId") UUID activationId) {
        return activations
                .get(caller.get(), customerId, activationId)
                .chain(found -> contracts
                        .isInForce(found.contractId())
                        .map(inForce ->
                                Responses.tagged(ActivationView.of(found, caller.get(), inForce), found.version())));
    }

    @GET
    @Path("/{activationId}/last-operation")
    @WithSession
    @PermissionsAllowed({Scopes.CSP_SAAS, Scopes.CUSTOMER})
    @AccessPolicy(object = "activation", customer = OWN, csp = OWN)
    @RequiresDuty(Duty.READ)
    @Operation(
            operationId = "readLastOperation",
            summary = "How far the work on an activation is",
            description = "For polling until the state is succeeded or failed.")
    public Uni<RestResponse<LastOperation>> lastOperation(
            @PathParam("customerId") UUID customerId, @PathParam("activationId") UUID activationId) {
        return activations
                .get(caller.get(), customerId, activationId)
                .chain(found -> operations.last(found, ReconcileActivation.KIND));
    }
}
