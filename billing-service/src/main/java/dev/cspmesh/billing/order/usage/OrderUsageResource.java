package dev.cspmesh.billing.order.usage;

import static dev.cspmesh.kit.access.AccessScope.ANY;
import static dev.cspmesh.kit.access.AccessScope.OWN;
import static dev.cspmesh.kit.caller.Scopes.AGGREGATOR;
import static dev.cspmesh.kit.caller.Scopes.CSP_SAAS;
import static dev.cspmesh.kit.caller.Scopes.VMWARE;

import dev.cspmesh.billing.order.Orders;
import dev.cspmesh.kit.access.AccessPolicy;
import dev.cspmesh.kit.access.CurrentCaller;
import dev.cspmesh.kit.access.RequiresDuty;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Duty;
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

/** Step 10: the usage behind a Monthly Billing Order. */
@Path("/orders/{id}/usage")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Orders", description = "Step 10: Monthly Billing Orders")
class OrderUsageResource {

    private final CurrentCaller caller;
    private final Orders orders;
    private final RatedUsages usage;

    OrderUsageResource(CurrentCaller caller, Orders orders, RatedUsages usage) {
        this.caller = caller;
        this.orders = orders;
        this.usage = usage;
    }

    @GET
    @WithSession
    @PermissionsAllowed({CSP_SAAS, AGGREGATOR, VMWARE})
    @AccessPolicy(object = "order", csp = OWN, aggregator = OWN, vmware = ANY)
    @RequiresDuty(Duty.READ)
    @Operation(
            operationId = "listOrderUsage",
            summary = "The usage events behind an order, each with its exact list amount",
            description = "Only the CSP sees whose usage it is. Filters: sku, customerOrganizationId, startsFrom,"
                    + " startsBefore; q searches in the event's id, source and SKU; sort by startsAt, endsAt or sku.")
    public Uni<RestResponse<Page<OrderUsageView.Usage>>> list(
            @PathParam("id") UUID id, @Valid @BeanParam OrderUsageQuery query, UriInfo uri) {
        Caller who = caller.get();
        return orders.get(who, id)
                .chain(order -> usage.of(who, order, query.filter(who), query))
                .map(found -> Responses.page(found.map(each -> OrderUsageView.Usage.of(each, who)), uri));
    }
}
