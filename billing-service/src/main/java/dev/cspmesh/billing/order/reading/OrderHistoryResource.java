package dev.cspmesh.billing.order.reading;

import static dev.cspmesh.kit.caller.AccessScope.ANY;
import static dev.cspmesh.kit.caller.AccessScope.OWN;
import static dev.cspmesh.kit.caller.Scopes.AGGREGATOR;
import static dev.cspmesh.kit.caller.Scopes.CSP_SAAS;
import static dev.cspmesh.kit.caller.Scopes.VMWARE;

import dev.cspmesh.kit.caller.AccessPolicy;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.CurrentCaller;
import dev.cspmesh.kit.page.Page;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Step 10: what an order was before, and the proof that it has not changed since. */
@Path("/orders/{id}")
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed({CSP_SAAS, AGGREGATOR, VMWARE})
@Tag(name = "Orders", description = "Step 10: Monthly Billing Orders")
class OrderHistoryResource {

    private final CurrentCaller caller;
    private final ReadOrder reader;
    private final ReadOrderAsOf recall;
    private final HashChain seals;

    OrderHistoryResource(CurrentCaller caller, ReadOrder reader, ReadOrderAsOf recall, HashChain seals) {
        this.caller = caller;
        this.reader = reader;
        this.recall = recall;
        this.seals = seals;
    }

    @GET
    @Path("/steps")
    @AccessPolicy(object = "order", csp = OWN, aggregator = OWN, vmware = ANY)
    @Operation(
            operationId = "listOrderSteps",
            summary = "The history of an order, oldest first",
            description = "Where it came to, when, through which party and why.")
    public Uni<Page<OrderHistoryView.Step>> steps(@PathParam("id") UUID id) {
        return reader.steps(caller.get(), id)
                .map(all -> Page.whole(all.stream().map(OrderHistoryView.Step::of).toList()));
    }

    @GET
    @Path("/known")
    @AccessPolicy(object = "order", csp = OWN, aggregator = OWN, vmware = ANY)
    @Operation(
            operationId = "recallOrder",
            summary = "The order as it was known at a time",
            description =
                    "State, summary and lines as they were then, and what was known by then to be charged on later"
                            + " orders for the same month.")
    public Uni<OrderHistoryView.Known> known(
            @PathParam("id") UUID id,
            @QueryParam("at")
                    @NotNull @Parameter(description = "Time that is looked back to", example = "2024-10-15T00:00:00Z")
                    Instant at) {
        Caller who = caller.get();
        return recall.knownAt(who, id, at).map(known -> OrderHistoryView.Known.of(known, who));
    }

    @GET
    @Path("/seal")
    @AccessPolicy(object = "order", csp = OWN, aggregator = OWN, vmware = ANY)
    @Operation(
            operationId = "readOrderSeal",
            summary = "The seal of a closed order",
            description = "Closed orders of a contract are chained by SHA-256; the answer says whether the chain still"
                    + " fits to the orders.")
    public Uni<OrderHistoryView.Seal> seal(@PathParam("id") UUID id) {
        return seals.of(caller.get(), id).map(OrderHistoryView.Seal::of);
    }
}
