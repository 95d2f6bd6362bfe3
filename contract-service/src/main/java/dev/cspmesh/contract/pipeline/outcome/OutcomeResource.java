package dev.cspmesh.contract.pipeline.outcome;

import static dev.cspmesh.kit.access.AccessScope.OWN;

import dev.cspmesh.kit.access.AccessPolicy;
import dev.cspmesh.kit.access.CurrentCaller;
import dev.cspmesh.kit.access.RequiresDuty;
import dev.cspmesh.kit.caller.Duty;
import dev.cspmesh.kit.caller.Scopes;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Step 6: what became of the CSP's deals. */
@Path("/opportunity-outcomes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Pipeline")
@PermissionsAllowed(Scopes.CSP_SAAS)
class OutcomeResource {

    private final CurrentCaller caller;
    private final ReadOutcomes outcomes;

    OutcomeResource(CurrentCaller caller, ReadOutcomes outcomes) {
        this.caller = caller;
        this.outcomes = outcomes;
    }

    @GET
    @WithSession
    @AccessPolicy(csp = OWN)
    @RequiresDuty(Duty.READ)
    @Operation(
            operationId = "readOpportunityOutcomes",
            summary = "Your won and lost deals, by period, service and reason",
            description =
                    "How many, and how much a month, with sums per currency. A deal counts in the period in which it was"
                            + " won or lost. The deals behind a line: listOpportunities with the same status, service, reasonCode,"
                            + " closedFrom and closedBefore.")
    public Uni<OutcomeReport> read(@Valid @BeanParam OutcomeQuery query) {
        return outcomes.read(caller.get(), query);
    }
}
