package dev.cspmesh.partner.identity;

import static dev.cspmesh.kit.access.AccessScope.ANY;
import static dev.cspmesh.kit.access.AccessScope.OWN;

import dev.cspmesh.kit.access.AccessPolicy;
import dev.cspmesh.kit.access.CurrentCaller;
import dev.cspmesh.kit.caller.Scopes;
import dev.cspmesh.kit.page.ListRequest;
import dev.cspmesh.kit.page.Page;
import dev.cspmesh.kit.response.Responses;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.Separator;
import org.jspecify.annotations.Nullable;

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
    @Operation(
            operationId = "listIdentities",
            summary = "Whose sign-in is pending, ready or failed, and why",
            description = "Narrowed by status and party; ordered by email or party; searched by name and email.")
    public Uni<RestResponse<Page<IdentityView>>> list(
            @QueryParam("status")
                    @Separator(",")
                    @Parameter(description = "Only those in one of these states, separated by commas")
                    List<IdentityStatus> status,
            @QueryParam("party") @Size(max = 20) @Parameter(description = "Only people of this party") @Nullable String party,
            @Valid @BeanParam ListRequest page,
            UriInfo uri) {
        return people.list(caller.get(), status, Optional.ofNullable(party), page)
                .map(found -> Responses.page(found.map(IdentityView::of), uri));
    }
}
