package dev.cspmesh.contract.decision;

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

/** Step 5: what waits for a signature, a countersignature, a consent or an approval. */
@Path("/pending-decisions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contracts")
@PermissionsAllowed({Scopes.CSP_SAAS, Scopes.AGGREGATOR, Scopes.VMWARE})
class DecisionResource {

    private final CurrentCaller caller;
    private final ReadDecisions decisions;

    DecisionResource(CurrentCaller caller, ReadDecisions decisions) {
        this.caller = caller;
        this.decisions = decisions;
    }

    @GET
    @WithSession
    @AccessPolicy(csp = OWN, aggregator = OWN, vmware = ANY)
    @RequiresDuty(Duty.READ)
    @Operation(
            operationId = "listPendingDecisions",
            summary = "Contracts and changes that wait for you, with names and money",
            description =
                    "What you are to sign, to countersign, to consent to or to approve, oldest contract first; with"
                            + " waitsFor also what waits for others. Filters: waitsFor, kind, service, partnerId, aggregatorId,"
                            + " dueBefore, waitingBefore; q searches in contract number, IDs and names; sort by dueOn, waitingSince or"
                            + " partnerName.")
    public Uni<RestResponse<Page<DecisionView>>> list(@Valid @BeanParam DecisionQuery query, UriInfo uri) {
        return decisions.list(caller.get(), query).map(page -> Responses.page(page, uri));
    }
}
