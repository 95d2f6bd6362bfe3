package dev.cspmesh.billing.order.review;

import static dev.cspmesh.kit.access.AccessScope.ANY;
import static dev.cspmesh.kit.access.AccessScope.OWN;
import static dev.cspmesh.kit.caller.Scopes.AGGREGATOR;
import static dev.cspmesh.kit.caller.Scopes.CSP_SAAS;
import static dev.cspmesh.kit.caller.Scopes.VMWARE;

import dev.cspmesh.billing.DryRun;
import dev.cspmesh.billing.order.MonthlyOrder;
import dev.cspmesh.billing.order.OfferedActions;
import dev.cspmesh.billing.order.OrderView;
import dev.cspmesh.billing.order.closing.CloseOrder;
import dev.cspmesh.billing.order.spooling.ReplaceOrder;
import dev.cspmesh.kit.access.AccessPolicy;
import dev.cspmesh.kit.access.CurrentCaller;
import dev.cspmesh.kit.access.RequiresDuty;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Duty;
import dev.cspmesh.kit.idempotency.Idempotent;
import dev.cspmesh.kit.response.Responses;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Step 10: what moves an order on. Each command can be asked as a dry run first. */
@Path("/orders/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Orders", description = "Step 10: Monthly Billing Orders")
class OrderCommandResource {

    private final CurrentCaller caller;
    private final EditLine edit;
    private final SubmitOrder submit;
    private final ApproveOrder approve;
    private final RejectOrder reject;
    private final CloseOrder close;
    private final ReplaceOrder replace;
    private final OfferedActions offered;

    OrderCommandResource(
            CurrentCaller caller,
            EditLine edit,
            SubmitOrder submit,
            ApproveOrder approve,
            RejectOrder reject,
            CloseOrder close,
            ReplaceOrder replace,
            OfferedActions offered) {
        this.caller = caller;
        this.edit = edit;
        this.submit = submit;
        this.approve = approve;
        this.reject = reject;
        this.close = close;
        this.replace = replace;
        this.offered = offered;
    }

    @POST
    @Path("/submission")
    @Idempotent
    @PermissionsAllowed(CSP_SAAS)
    @AccessPolicy(object = "order", csp = OWN)
    @RequiresDuty(Duty.ORDERS)
    @Operation(
            operationId = "submitOrder",
            summary = "Submit the order to the aggregator",
            description = "Needs the version that was reviewed as If-Match, and the CSP's PO number.")
    public Uni<RestResponse<OrderView.Head>> submit(
            @PathParam("id") UUID id,
            @QueryParam("dryRun") @Parameter(description = "True to see what would happen, and nothing else")
                    boolean dryRun,
            @HeaderParam("If-Match")
                    @Size(max = 40) @Parameter(description = "ETag of the order that was seen", required = true)
                    String ifMatch,
            @Valid @NotNull OrderCommand.PurchaseOrder order) {
        return tagged(dryRun, submit.submit(caller.get(), id, ifMatch, order.poNumber()));
    }

    @POST
    @Path("/approval")
    @Idempotent
    @PermissionsAllowed(AGGREGATOR)
    @AccessPolicy(object = "order", aggregator = OWN)
    @RequiresDuty(Duty.APPROVE_ORDERS)
    @Operation(
            operationId = "approveOrder",
            summary = "Approve the order",
            description =
                    "The aggregator agrees to be billed by VMware under its PO number. Needs the version that it saw as"
                            + " If-Match.")
    public Uni<RestResponse<OrderView.Head>> approve(
            @PathParam("id") UUID id,
            @QueryParam("dryRun") @Parameter(description = "True to see what would happen, and nothing else")
                    boolean dryRun,
            @HeaderParam("If-Match")
                    @Size(max = 40) @Parameter(description = "ETag of the order that was seen", required = true)
                    String ifMatch,
            @Valid @NotNull OrderCommand.PurchaseOrder order) {
        return tagged(dryRun, approve.approve(caller.get(), id, ifMatch, order.poNumber()));
    }

    @POST
    @Path("/rejection")
    @Idempotent
    @PermissionsAllowed(AGGREGATOR)
    @AccessPolicy(object = "order", aggregator = OWN)
    @RequiresDuty(Duty.APPROVE_ORDERS)
    @Operation(
            operationId = "rejectOrder",
            summary = "Send the order back to the CSP",
            description =
                    "The order is PENDING_PROVIDER again and carries the reason. Needs the version that was seen as"
                            + " If-Match.")
    public Uni<RestResponse<OrderView.Head>> reject(
            @PathParam("id") UUID id,
            @QueryParam("dryRun") @Parameter(description = "True to see what would happen, and nothing else")
                    boolean dryRun,
            @HeaderParam("If-Match")
                    @Size(max = 40) @Parameter(description = "ETag of the order that was seen", required = true)
                    String ifMatch,
            @Valid @NotNull OrderCommand.Reason reason) {
        return tagged(dryRun, reject.reject(caller.get(), id, ifMatch, reason.reason()));
    }

    @POST
    @Path("/closing")
    @Idempotent
    @PermissionsAllowed(VMWARE)
    @AccessPolicy(object = "order", vmware = ANY)
    @RequiresDuty(Duty.APPROVE_ORDERS)
    @Operation(
            operationId = "closeOrder",
            summary = "Close the order for good and issue its bills",
            description = "The vendor bill and the customer invoices are issued at once, the consolidated bill when all"
                    + " orders of the partner, aggregator, month and currency are closed. Needs the version that was"
                    + " seen as If-Match.")
    public Uni<RestResponse<OrderView.Head>> close(
            @PathParam("id") UUID id,
            @QueryParam("dryRun") @Parameter(description = "True to see what would happen, and nothing else")
                    boolean dryRun,
            @HeaderParam("If-Match")
                    @Size(max = 40) @Parameter(description = "ETag of the order that was seen", required = true)
                    String ifMatch,
            @Valid @NotNull OrderCommand.PurchaseOrder order) {
        return tagged(dryRun, close.close(caller.get(), id, ifMatch, order.poNumber()));
    }

    @POST
    @Path("/replacement")
    @Idempotent
    @PermissionsAllowed(VMWARE)
    @AccessPolicy(object = "order", vmware = ANY)
    @RequiresDuty(Duty.APPROVE_ORDERS)
    @Operation(
            operationId = "replaceOrder",
            summary = "Cancel an order that is not closed; another one takes its month",
            description = "The answer is the new order: rated anew from the month's usage, with today's terms and the"
                    + " adjustments applied since, without the edits. It waits for the CSP, which has as long as the first"
                    + " time. Needs the version of the replaced order that was seen as If-Match.")
    @APIResponseSchema(value = OrderView.Head.class, responseCode = "201")
    @APIResponse(
            responseCode = "200",
            description = "The order that would have been made, of a dry run",
            content = @Content(schema = @Schema(implementation = OrderView.Head.class)))
    public Uni<RestResponse<OrderView.Head>> replace(
            @PathParam("id") UUID id,
            @QueryParam("dryRun") @Parameter(description = "True to see what would happen, and nothing else")
                    boolean dryRun,
            @HeaderParam("If-Match")
                    @Size(max = 40) @Parameter(description = "ETag of the order that was seen", required = true)
                    String ifMatch,
            @Valid @NotNull OrderCommand.Reason reason) {
        Uni<MonthlyOrder> made = DryRun.of(dryRun, replace.replace(caller.get(), id, ifMatch, reason.reason()));
        return made.chain(order -> view(order)
                .map(view -> dryRun
                        ? Responses.tagged(view, order.version())
                        : Responses.created("/orders/" + order.id(), view, order.version())));
    }

    @PUT
    @Path("/lines/{line}")
    @PermissionsAllowed(CSP_SAAS)
    @AccessPolicy(object = "order", csp = OWN)
    @RequiresDuty(Duty.ORDERS)
    @Operation(
            operationId = "editOrderLine",
            summary = "Change the quantity of a line in review, with a reason",
            description = "The whole order is rated anew. What the meters said stays on the line, and every edit in the"
                    + " order's history. Needs the version that was reviewed as If-Match.")
    public Uni<RestResponse<OrderView.Head>> edit(
            @PathParam("id") UUID id,
            @PathParam("line")
                    @Min(1) @Max(1_000_000) @Parameter(description = "Number of the line on the order", example = "1")
                    int line,
            @QueryParam("dryRun") @Parameter(description = "True to see what would happen, and nothing else")
                    boolean dryRun,
            @HeaderParam("If-Match")
                    @Size(max = 40) @Parameter(description = "ETag of the order that was seen", required = true)
                    String ifMatch,
            @Valid @NotNull OrderCommand.Edit wanted) {
        return tagged(edit.edit(caller.get(), id, ifMatch, line, wanted.change(), dryRun));
    }

    private Uni<RestResponse<OrderView.Head>> tagged(boolean dryRun, Uni<MonthlyOrder> changed) {
        return tagged(DryRun.of(dryRun, changed));
    }

    private Uni<RestResponse<OrderView.Head>> tagged(Uni<MonthlyOrder> changed) {
        return changed.chain(order -> view(order).map(view -> Responses.tagged(view, order.version())));
    }

    private Uni<OrderView.Head> view(MonthlyOrder order) {
        Caller who = caller.get();
        return Panache.withSession(() -> offered.of(order, who)).map(actions -> OrderView.Head.of(order, actions));
    }
}
