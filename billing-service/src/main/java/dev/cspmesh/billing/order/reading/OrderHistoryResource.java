package dev.cspmesh.billing.order.reading;

import static dev.cspmesh.kit.access.AccessScope.ANY;
import static dev.cspmesh.kit.access.AccessScope.OWN;
import static dev.cspmesh.kit.caller.Scopes.AGGREGATOR;
import static dev.cspmesh.kit.caller.Scopes.CSP_SAAS;
import static dev.cspmesh.kit.caller.Scopes.VMWARE;

import dev.cspmesh.kit.access.AccessPolicy;
import dev.cspmesh.kit.access.CurrentCaller;
import dev.cspmesh.kit.access.RequiresDuty;
import dev.cspmesh.kit.caller.Duty;
import dev.cspmesh.kit.page.Page;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Step 10: what an order was before, and the proof that it has not changed since. */
@Path("/orders/{id}")
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed({CSP_SAAS, AGGREGATOR, VMWARE})
@Tag(name = "Orders", description = "Step 10: Monthly Billing Orders")
class OrderHistoryResource {

    private final CurrentCaller caller;
    private final ReadOrder reader;
    private final HashChain chain;

    OrderHistoryResource(CurrentCaller caller, ReadOrder reader, HashChain chain) {
        this.caller = caller;
        this.reader = reader;
        this.chain = chain;
    }

    @GET
    @Path("/steps")
    @AccessPolicy(object = "order", csp = OWN, aggregator = OWN, vmware = ANY)
    @RequiresDuty(Duty.READ)
    @Operation(
            operationId = "listOrderSteps",
            summary = "The history of an order, oldest first",
            description = "Where it came to, when, through which party and why.")
    public Uni<Page<OrderHistoryView.Step>> steps(@PathParam("id") UUID id) {
        return reader.steps(caller.get(), id)
                .map(all ->
                        Page.whole(all.stream().map(OrderHistoryView.Step::of).toList()));
    }

    @GET
    @Path("/hash")
    @AccessPolicy(object = "order", csp = OWN, aggregator = OWN, vmware = ANY)
    @RequiresDuty(Duty.READ)
    @Operation(
            operationId = "readOrderHash",
            summary = "The place of a closed order in the hash chain",
            description = "Closed orders of a contract are chained by SHA-256; the answer says whether the chain still"
                    + " fits to the orders.")
    public Uni<OrderHistoryView.HashLink> hash(@PathParam("id") UUID id) {
        return chain.of(caller.get(), id).map(OrderHistoryView.HashLink::of);
    }
}
