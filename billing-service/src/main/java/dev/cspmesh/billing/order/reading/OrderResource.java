package dev.cspmesh.billing.order.reading;

import static dev.cspmesh.kit.access.AccessScope.ANY;
import static dev.cspmesh.kit.access.AccessScope.OWN;
import static dev.cspmesh.kit.caller.Scopes.AGGREGATOR;
import static dev.cspmesh.kit.caller.Scopes.CSP_SAAS;
import static dev.cspmesh.kit.caller.Scopes.VMWARE;

import dev.cspmesh.billing.order.OrderView;
import dev.cspmesh.kit.access.AccessPolicy;
import dev.cspmesh.kit.access.CurrentCaller;
import dev.cspmesh.kit.access.RequiresDuty;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Duty;
import dev.cspmesh.kit.page.Page;
import dev.cspmesh.kit.response.Responses;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
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
    private final ReadOrder reader;
    private final ReadOrderAsOf past;

    OrderResource(CurrentCaller caller, ReadOrder reader, ReadOrderAsOf past) {
        this.caller = caller;
        this.reader = reader;
        this.past = past;
    }

    @GET
    @PermissionsAllowed({CSP_SAAS, AGGREGATOR, VMWARE})
    @AccessPolicy(csp = OWN, aggregator = OWN, vmware = ANY)
    @RequiresDuty(Duty.READ)
    @Operation(
            operationId = "listOrders",
            summary = "Monthly Billing Orders, oldest first",
            description =
                    "A CSP and an aggregator see their own, VMware sees all. Filters: status, month, contractId, partnerId,"
                            + " aggregatorId, service, changedSince; q searches in contract number and partner ID; sort by month,"
                            + " dueOn, changedAt or contractNumber.")
    public Uni<RestResponse<Page<OrderView.Head>>> list(@Valid @BeanParam OrderQuery query, UriInfo uri) {
        return reader.list(caller.get(), query.filter(), query).map(found -> Responses.page(found, uri));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed({CSP_SAAS, AGGREGATOR, VMWARE})
    @AccessPolicy(object = "order", csp = OWN, aggregator = OWN, vmware = ANY)
    @RequiresDuty(Duty.READ)
    @Operation(
            operationId = "readOrder",
            summary = "One order with its lines and what may be done with it",
            description =
                    "While the order is OPEN its lines and summary are an estimate from the usage so far. As of a time,"
                            + " state, summary and lines are those of then, and laterCharges is what was known by then to"
                            + " be charged on later orders for the same month.")
    public Uni<RestResponse<FullOrderView>> read(
            @PathParam("id") UUID id,
            @QueryParam("asOf")
                    @Parameter(description = "Time that is looked back to; without it the order as it is now")
                    Instant asOf) {
        Caller who = caller.get();
        Uni<FullOrderView> found = asOf == null
                ? reader.read(who, id)
                : past.read(who, id, asOf).map(known -> FullOrderView.of(known, who));
        return found.map(order -> Responses.tagged(order, order.version()));
    }
}
