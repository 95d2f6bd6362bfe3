package dev.cspmesh.contract.change;

import static dev.cspmesh.kit.access.AccessScope.ANY;
import static dev.cspmesh.kit.access.AccessScope.OWN;

import dev.cspmesh.kit.access.AccessPolicy;
import dev.cspmesh.kit.access.CurrentCaller;
import dev.cspmesh.kit.access.RequiresDuty;
import dev.cspmesh.kit.caller.Caller;
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

/** Step 5: changes of all contracts. */
@Path("/change-requests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Changes")
class ChangeReadingResource {

    private final CurrentCaller caller;
    private final ChangeRequests requests;

    ChangeReadingResource(CurrentCaller caller, ChangeRequests requests) {
        this.caller = caller;
        this.requests = requests;
    }

    @GET
    @WithSession
    @PermissionsAllowed({Scopes.CSP_SAAS, Scopes.AGGREGATOR, Scopes.VMWARE})
    @AccessPolicy(csp = OWN, aggregator = OWN, vmware = ANY)
    @RequiresDuty(Duty.READ)
    @Operation(
            operationId = "listChangeRequests",
            summary = "Change requests, oldest first",
            description =
                    "A CSP and an aggregator see those of their contracts, VMware sees all. Filters: status, kind,"
                            + " partnerId, aggregatorId, changedSince; q searches in contractNumber, partnerId and"
                            + " aggregatorId; sort by"
                            + " effectiveOn or changedAt.")
    public Uni<RestResponse<Page<ChangeView.Full>>> list(@Valid @BeanParam ChangeQuery query, UriInfo uri) {
        Caller who = caller.get();
        return requests.list(who, query.filter(), query)
                .map(found -> Responses.page(found.map(each -> ChangeView.Full.of(each, who)), uri));
    }

    @GET
    @Path("/{id}")
    @WithSession
    @PermissionsAllowed({Scopes.CSP_SAAS, Scopes.AGGREGATOR, Scopes.VMWARE})
    @AccessPolicy(object = "change-request", csp = OWN, aggregator = OWN, vmware = ANY)
    @RequiresDuty(Duty.READ)
    @Operation(
            operationId = "readChangeRequest",
            summary = "One change request",
            description = "With its state and what you may do with it.")
    public Uni<RestResponse<ChangeView.Full>> read(@PathParam("id") UUID id) {
        Caller who = caller.get();
        return requests.get(who, id).map(request -> tagged(request, who));
    }

    private static RestResponse<ChangeView.Full> tagged(ChangeRequest request, Caller who) {
        return Responses.tagged(ChangeView.Full.of(request, who), request.version());
    }
}
