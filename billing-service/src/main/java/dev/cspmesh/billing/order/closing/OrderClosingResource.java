package dev.cspmesh.billing.order.closing;

import static dev.cspmesh.kit.access.AccessScope.ANY;
import static dev.cspmesh.kit.caller.Scopes.VMWARE;

import dev.cspmesh.kit.access.AccessPolicy;
import dev.cspmesh.kit.access.CurrentCaller;
import dev.cspmesh.kit.access.RequiresDuty;
import dev.cspmesh.kit.caller.Duty;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Step 10: the month of many contracts is closed at once. */
@Path("/orders/month/closings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Orders", description = "Step 10: Monthly Billing Orders")
class OrderClosingResource {

    private final CurrentCaller caller;
    private final CloseOrders close;

    OrderClosingResource(CurrentCaller caller, CloseOrders close) {
        this.caller = caller;
        this.close = close;
    }

    @POST
    @PermissionsAllowed(VMWARE)
    @AccessPolicy(vmware = ANY)
    @RequiresDuty(Duty.APPROVE_ORDERS)
    @Operation(
            operationId = "closeOrders",
            summary = "Close many orders and issue their bills",
            description =
                    "Each order succeeds or fails on its own, in a transaction of its own; the answer says what became"
                            + " of each. One that is closed already is left alone, so a request that was cut off is simply repeated and"
                            + " no Idempotency-Key is needed.")
    public Uni<OrderClosingView.Receipt> close(
            @QueryParam("dryRun") @Parameter(description = "True to see what would happen, and nothing else")
                    boolean dryRun,
            @Valid @NotNull OrderClosingView.Orders wanted) {
        return close.closeAll(caller.get(), wanted.orderIds(), wanted.poNumber(), dryRun)
                .map(OrderClosingView.Receipt::of);
    }
}
