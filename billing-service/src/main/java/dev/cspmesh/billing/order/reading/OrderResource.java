package dev.cspmesh.billing.order.reading;

import static dev.cspmesh.kit.caller.AccessScope.ANY;
import static dev.cspmesh.kit.caller.AccessScope.OWN;
import static dev.cspmesh.kit.caller.Scopes.AGGREGATOR;
import static dev.cspmesh.kit.caller.Scopes.CSP_SAAS;
import static dev.cspmesh.kit.caller.Scopes.VMWARE;

import dev.cspmesh.billing.order.OrderStatus;
import dev.cspmesh.billing.order.Orders;
import dev.cspmesh.billing.order.OrderView;
import dev.cspmesh.kit.caller.AccessPolicy;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.CurrentCaller;
import dev.cspmesh.kit.page.Page;
import dev.cspmesh.kit.page.PageRequest;
import dev.cspmesh.kit.page.Responses;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Step 10: review and submit the Monthly Billing Order. */
@Path("/orders")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Orders", description = "Step 10: Monthly Billing Orders")
class OrderResource {

    private final CurrentCaller caller;
    private final Orders orders;
    private final ReadOrder reader;

    OrderResource(CurrentCaller caller, Orders orders, ReadOrder reader) {
        this.caller = caller;
        this.orders = orders;
        this.reader = reader;
    }

    @GET
    @WithSession
    @PermissionsAllowed({CSP_SAAS, AGGREGATOR, VMWARE})
    @AccessPolicy(csp = OWN, aggregator = OWN, vmware = ANY)
    @Operation(
            operationId = "listOrders",
            summary = "Monthly Billing Orders, oldest first",
            description = "A CSP and an aggregator see their own, VMware sees all.")
    public Uni<RestResponse<Page<OrderView.Head>>> list(
            @QueryParam("month")
                    @Size(max = 7) @Pattern(regexp = "^\\d{4}-(0[1-9]|1[0-2])$")
                    @Parameter(description = "Only orders of this month", example = "2024-09")
                    String month,
            @QueryParam("status") @Parameter(description = "Only those in this state") OrderStatus status,
            @Valid @BeanParam PageRequest page,
            UriInfo uri) {
        var wanted = new Orders.Wanted(Optional.ofNullable(month).map(YearMonth::parse), Optional.ofNullable(status));
        Caller who = caller.get();
        return orders.list(who, wanted, page)
                .map(found -> Responses.page(found.map(order -> OrderView.Head.of(order, who)), uri));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed({CSP_SAAS, AGGREGATOR, VMWARE})
    @AccessPolicy(object = "order", csp = OWN, aggregator = OWN, vmware = ANY)
    @Operation(
            operationId = "readOrder",
            summary = "One order with its lines and what may be done with it",
            description = "While the order is OPEN its lines and summary are an estimate from the usage so far.")
    public Uni<RestResponse<OrderView.Full>> read(@PathParam("id") UUID id) {
        return reader.read(caller.get(), id).map(order -> Responses.tagged(order, order.version()));
    }

    @GET
    @Path("/{id}/usage")
    @PermissionsAllowed({CSP_SAAS, AGGREGATOR, VMWARE})
    @AccessPolicy(object = "order", csp = OWN, aggregator = OWN, vmware = ANY)
    @Operation(
            operationId = "listOrderUsage",
            summary = "The usage events behind an order, each with its exact list amount",
            description = "Only the CSP sees whose usage it is.")
    public Uni<RestResponse<Page<OrderUsageView.Usage>>> usage(
            @PathParam("id") UUID id, @Valid @BeanParam PageRequest page, UriInfo uri) {
        Caller who = caller.get();
        return reader.usage(who, id, page)
                .map(found -> Responses.page(found.map(usage -> OrderUsageView.Usage.of(usage, who)), uri));
    }
}
