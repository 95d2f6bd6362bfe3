package dev.cspmesh.navigator.organization;

import static dev.cspmesh.kit.access.AccessScope.ANY;
import static dev.cspmesh.kit.access.AccessScope.OWN;

import dev.cspmesh.kit.access.AccessPolicy;
import dev.cspmesh.kit.access.CurrentCaller;
import dev.cspmesh.kit.access.RequiresDuty;
import dev.cspmesh.kit.caller.Duty;
import dev.cspmesh.kit.caller.Scopes;
import dev.cspmesh.kit.page.Page;
import dev.cspmesh.kit.response.Responses;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Step 8: what the wizard ends with. */
@Path("/provider-organizations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Onboarding")
@PermissionsAllowed({Scopes.CSP_SAAS, Scopes.VMWARE})
class ProviderOrganizationResource {

    private final CurrentCaller caller;
    private final ProviderOrganizations providers;

    ProviderOrganizationResource(CurrentCaller caller, ProviderOrganizations providers) {
        this.caller = caller;
        this.providers = providers;
    }

    @GET
    @WithSession
    @AccessPolicy(csp = OWN, vmware = ANY)
    @RequiresDuty(Duty.READ)
    @Operation(
            operationId = "listProviderOrganizations",
            summary = "Provider organizations, oldest first",
            description =
                    "A partner sees its own, VMware all. Filters: status, partnerId, country, changedSince; sort by"
                            + " name, createdAt or changedAt; q searches by name and partner ID.")
    public Uni<RestResponse<Page<ProviderOrganizationView>>> list(
            @Valid @BeanParam ProviderOrganizationQuery query, UriInfo uri) {
        return providers
                .list(caller.get(), query.filter(), query)
                .map(found -> Responses.page(found.map(each -> ProviderOrganizationView.of(each, caller.get())), uri));
    }

    @GET
    @Path("/{id}")
    @WithSession
    @AccessPolicy(object = "provider-organization", csp = OWN, vmware = ANY)
    @RequiresDuty(Duty.READ)
    @Operation(
            operationId = "readProviderOrganization",
            summary = "One provider organization",
            description = "A partner's home in Navigator, with its default settings.")
    public Uni<RestResponse<ProviderOrganizationView>> read(@PathParam("id") UUID id) {
        return providers
                .get(caller.get(), id)
                .map(found -> Responses.tagged(ProviderOrganizationView.of(found, caller.get()), found.version()));
    }
}
