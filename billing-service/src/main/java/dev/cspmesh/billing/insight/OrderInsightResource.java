package dev.cspmesh.billing.insight;

import static dev.cspmesh.kit.access.AccessScope.ANY;
import static dev.cspmesh.kit.access.AccessScope.OWN;
import static dev.cspmesh.kit.caller.Scopes.AGGREGATOR;
import static dev.cspmesh.kit.caller.Scopes.CSP_SAAS;
import static dev.cspmesh.kit.caller.Scopes.VMWARE;

import dev.cspmesh.kit.access.AccessPolicy;
import dev.cspmesh.kit.access.CurrentCaller;
import dev.cspmesh.kit.access.RequiresDuty;
import dev.cspmesh.kit.caller.Duty;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Step 10: why an order says what it says, and whether all agrees with it. */
@Path("/orders/{id}")
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed({CSP_SAAS, AGGREGATOR, VMWARE})
@Tag(name = "Insights", description = "Step 10: forecast, margin, explanation, reconciliation")
class OrderInsightResource {

    private final CurrentCaller caller;
    private final ExplainLine explain;
    private final ReconcileOrder reconcile;

    OrderInsightResource(CurrentCaller caller, ExplainLine explain, ReconcileOrder reconcile) {
        this.caller = caller;
        this.explain = explain;
        this.reconcile = reconcile;
    }

    @GET
    @Path("/lines/{line}/explanation")
    @AccessPolicy(object = "order", csp = OWN, aggregator = OWN, vmware = ANY)
    @RequiresDuty(Duty.READ)
    @Operation(
            operationId = "explainOrderLine",
            summary = "How a line came about",
            description = "Usage events, price-book version, level version, discount and both roundings.")
    public Uni<ExplanationView> explain(
            @PathParam("id") UUID id,
            @PathParam("line")
                    @Min(1) @Max(1_000_000) @Parameter(description = "Number of the line on the order", example = "1")
                    int line) {
        return explain.explain(caller.get(), id, line).map(ExplanationView::of);
    }

    @GET
    @Path("/reconciliation")
    @AccessPolicy(object = "order", csp = OWN, aggregator = OWN, vmware = ANY)
    @RequiresDuty(Duty.READ)
    @Operation(
            operationId = "reconcileOrder",
            summary = "Whether usage, order and bills agree",
            description =
                    "Stage by stage, every difference with its cause; customers' invoices for the CSP only. While an"
                            + " order is OPEN there is nothing to hold against each other.")
    public Uni<InsightView.Reconciled> reconcile(@PathParam("id") UUID id) {
        return reconcile.reconcile(caller.get(), id).map(found -> InsightView.Reconciled.of(id, found));
    }
}
