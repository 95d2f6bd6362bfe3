package dev.cspmesh.navigator.sddc;

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

/** Step 9: software-defined data centers of a customer. */
@Path("/customer-organizations/{customerId}/sddcs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "SDDCs", description = "Step 9: provision a software-defined data center for a customer")
class SddcResource {

    private final CurrentCaller caller;
    private final CustomerOrganizations customers;
    private final Sddcs sddcs;
    private final ProvisionSddc provision;

    SddcResource(CurrentCaller caller, CustomerOrganizations customers, Sddcs sddcs, ProvisionSddc provision) {
        this.caller = caller;
        this.customers = customers;
        this.sddcs = sddcs;
        this.provision = provision;
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
            description = "The work goes on; poll last-operation",
            content = @Content(schema = @Schema(implementation = SddcView.class)))
    @AccessPolicy(object = "customer-organization", csp = OWN)
    @Operation(
            operationId = "provisionSddc",
            summary = "Provision a data center for the customer",
            description =
                    "The caller chooses the identifier. The same request again is harmless and tries a failed data"
                            + " center anew; the same identifier for anything else is refused.")
    public Uni<RestResponse<SddcView>> provision(
            @PathParam("customerId") UUID customerId,
            @PathParam("sddcId") UUID sddcId,
            @Valid @NotNull SddcView.Form form) {
        return provision
                .provision(caller.get(), new ProvisionSddc.Request(customerId, sddcId, form.spec()))
                .map(this::accepted);
    }

    @GET
    @WithSession
    @PermissionsAllowed({Scopes.CSP_SAAS, Scopes.CUSTOMER})
    @AccessPolicy(object = "customer-organization", customer = OWN, csp = OWN)
    @Operation(
            operationId = "listSddcs",
            summary = "Data centers of a customer",
            description = "In the order of their identifiers.")
    public Uni<RestResponse<Page<SddcView>>> list(
            @PathParam("customerId") UUID customerId, @Valid @BeanParam PageRequest page, UriInfo uri) {
        return customers
                .get(caller.get(), customerId)
                .chain(customer -> sddcs.list(caller.get(), customer.id(), page))
                .map(found -> Responses.page(found.map(each -> SddcView.of(each, caller.get())), uri));
    }

    @GET
    @Path("/{sddcId}")
    @WithSession
    @PermissionsAllowed({Scopes.CSP_SAAS, Scopes.CUSTOMER})
    @AccessPolicy(object = "sddc", customer = OWN, csp = OWN)
    @Operation(
            operationId = "readSddc",
            summary = "One data center of a customer",
            description = "Where it stands, and its endpoint once it is ready.")
    public Uni<RestResponse<SddcView>> read(
            @PathParam("customerId") UUID customerId, @PathParam("sddcId") UUID sddcId) {
        return sddcs.get(caller.get(), customerId, sddcId)
                .map(found -> Responses.tagged(SddcView.of(found, caller.get()), found.version()));
    }

    @GET
    @Path("/{sddcId}/last-operation")
    @WithSession
    @PermissionsAllowed({Scopes.CSP_SAAS, Scopes.CUSTOMER})
    @AccessPolicy(object = "sddc", customer = OWN, csp = OWN)
    @Operation(
            operationId = "readSddcLastOperation",
            summary = "How far the work on a data center is",
            description = "For polling until the state is succeeded or failed.")
    public Uni<RestResponse<SddcView.LastOperation>> lastOperation(
            @PathParam("customerId") UUID customerId, @PathParam("sddcId") UUID sddcId) {
        return sddcs.get(caller.get(), customerId, sddcId)
                .map(found -> Responses.tagged(SddcView.LastOperation.of(found), found.version()));
    }

    private RestResponse<SddcView> accepted(Sddc sddc) {
        SddcView view = SddcView.of(sddc, caller.get());
        return sddc.status() == SddcStatus.PROVISIONING
                ? RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, view)
                        .build()
                : Responses.tagged(view, sddc.version());
    }
}
