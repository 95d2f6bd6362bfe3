package dev.cspmesh.navigator.sddc;

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

/** Step 9: software-defined data centers of a customer. */
@Path("/customer-organizations/{customerId}/sddcs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "SDDCs", description = "Step 9: provision a software-defined data center for a customer")
class SddcResource {

    private final CurrentCaller caller;
    private final CustomerOrganizations customers;
    private final Sddcs sddcs;
    private final ProvisionSddc provision;
    private final ContractProjections contracts;
    private final Operations operations;

    SddcResource(
            CurrentCaller caller,
            CustomerOrganizations customers,
            Sddcs sddcs,
            ProvisionSddc provision,
            ContractProjections contracts,
            Operations operations) {
        this.caller = caller;
        this.customers = customers;
        this.sddcs = sddcs;
        this.provision = provision;
        this.contracts = contracts;
        this.operations = operations;
    }

    @PUT
    @Path("/{sddcId}")
    @PermissionsAllowed(Scopes.CSP_SAAS)
    @APIResponse(
            responseCode = "200",
            description = "This data center exists and its work has ended",
            content = @Content(schema = @Schema(implementation = SddcView.class)))
    @APIResponse(
            responseCode = "202",
            description = "The work goes on; Location names the last operation to poll",
            content = @Content(schema = @Schema(implementation = SddcView.class)))
    @AccessPolicy(object = "customer-organization", csp = OWN)
    @RequiresDuty(Duty.SERVICES)
    @Operation(
            operationId = "provisionSddc",
            summary = "Provision a data center for the customer",
            description = "You choose the identifier, unique among your own. The same request again is harmless and"
                    + " tries a failed data center anew; the same identifier for anything else is refused.")
    public Uni<RestResponse<SddcView>> provision(
            @PathParam("customerId") UUID customerId,
            @PathParam("sddcId") UUID sddcId,
            @Valid @NotNull SddcView.Form form) {
        return provision
                .provision(caller.get(), new ProvisionSddc.Request(customerId, sddcId, form.spec()))
                .chain(sddc -> contracts
                        .isInForce(sddc.contractId())
                        .map(inForce -> Operations.reply(
                                sddc, SddcView.of(sddc, caller.get(), inForce), SddcView.operation(sddc))));
    }

    @GET
    @WithSession
    @PermissionsAllowed({Scopes.CSP_SAAS, Scopes.CUSTOMER})
    @AccessPolicy(object = "customer-organization", customer = OWN, csp = OWN)
    @RequiresDuty(Duty.READ)
    @Operation(
            operationId = "listSddcs",
            summary = "Data centers of a customer",
            description = "Oldest first. Filters: status, region, activationId, changedSince; sort by name, requestedAt"
                    + " or changedAt; q searches by name.")
    public Uni<RestResponse<Page<SddcView>>> list(
            @PathParam("customerId") UUID customerId, @Valid @BeanParam SddcQuery query, UriInfo uri) {
        return customers
                .get(caller.get(), customerId)
                .chain(customer -> sddcs.list(caller.get(), customer.id(), query.filter(), query))
                .chain(this::views)
                .map(found -> Responses.page(found, uri));
    }

    private Uni<Page<SddcView>> views(Page<Sddc> page) {
        return contracts
                .inForce(page.items().stream()
                        .flatMap(each -> each.contractId().stream())
                        .toList())
                .map(inForce -> page.map(each -> SddcView.of(
                        each,
                        caller.get(),
                        each.contractId().map(inForce::contains).orElse(true))));
    }

    @GET
    @Path("/{sddcId}")
    @WithSession
    @PermissionsAllowed({Scopes.CSP_SAAS, Scopes.CUSTOMER})
    @AccessPolicy(object = "sddc", customer = OWN, csp = OWN)
    @RequiresDuty(Duty.READ)
    @Operation(
            operationId = "readSddc",
            summary = "One data center of a customer",
            description = "Its state, its endpoint once it is ready, and what the caller may do with it now.")
    public Uni<RestResponse<SddcView>> read(
            @PathParam("customerId") UUID customerId, @PathParam("sddcId") UUID sddcId) {
        return sddcs.get(caller.get(), customerId, sddcId)
                .chain(found -> contracts
                        .isInForce(found.contractId())
                        .map(inForce -> Responses.tagged(SddcView.of(found, caller.get(), inForce), found.version())));
    }

    @GET
    @Path("/{sddcId}/last-operation")
    @WithSession
    @PermissionsAllowed({Scopes.CSP_SAAS, Scopes.CUSTOMER})
    @AccessPolicy(object = "sddc", customer = OWN, csp = OWN)
    @RequiresDuty(Duty.READ)
    @Operation(
            operationId = "readSddcLastOperation",
            summary = "How far the work on a data center is",
            description = "For polling until the state is succeeded or failed.")
    public Uni<RestResponse<LastOperation>> lastOperation(
            @PathParam("customerId") UUID customerId, @PathParam("sddcId") UUID sddcId) {
        return sddcs.get(caller.get(), customerId, sddcId).chain(found -> operations.last(found, ReconcileSddc.KIND));
    }
}
