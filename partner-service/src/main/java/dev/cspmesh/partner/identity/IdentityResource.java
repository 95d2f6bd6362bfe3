package dev.cspmesh.partner.identity;

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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Who can sign in, and why somebody can't yet. */
@Path("/identities")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Administrators")
class IdentityResource {

    private final CurrentCaller caller;
    private final PersonIdentities people;

    IdentityResource(CurrentCaller caller, PersonIdentities people) {
        this.caller = caller;
        this.people = people;
    }

    @GET
    @WithSession
    @PermissionsAllowed({Scopes.CSP_SAAS, Scopes.AGGREGATOR, Scopes.VMWARE})
    @AccessPolicy(csp = OWN, aggregator = OWN, vmware = ANY)
    @RequiresDuty(Duty.READ)
    @Operation(
            operationId = "listIdentities",
            summary = "Whose sign-in is pending, ready or failed, and why",
            description = "Filters: status, party, changedSince; q searches in the name and the email; sort by email,"
                    + " party or changedAt.")
    public Uni<RestResponse<Page<IdentityView>>> list(@Valid @BeanParam IdentityQuery query, UriInfo uri) {
        return people.list(caller.get(), query).map(found -> Responses.page(found.map(IdentityView::of), uri));
    }
}
