package dev.cspmesh.billing.bill.explanation;

import static dev.cspmesh.kit.access.AccessScope.OWN;
import static dev.cspmesh.kit.caller.Scopes.AGGREGATOR;
import static dev.cspmesh.kit.caller.Scopes.CSP_SAAS;
import static dev.cspmesh.kit.caller.Scopes.CUSTOMER;
import static dev.cspmesh.kit.caller.Scopes.VMWARE;

import dev.cspmesh.billing.order.usage.UsageQuery;
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
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Step 10: why a bill says what it says. */
@Path("/bills/{id}/lines/{line}")
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed({CUSTOMER, CSP_SAAS, AGGREGATOR, VMWARE})
@Tag(name = "Bills", description = "Step 10: bills on the three legs")
class BillExplanationResource {

    private final CurrentCaller caller;
    private final ExplainBill explain;

    BillExplanationResource(CurrentCaller caller, ExplainBill explain) {
        this.caller = caller;
        this.explain = explain;
    }

    @GET
    @Path("/explanation")
    @AccessPolicy(object = "bill", customer = OWN, csp = OWN, aggregator = OWN, vmware = OWN)
    @RequiresDuty(Duty.READ_BILLS)
    @Operation(
            operationId = "explainBillLine",
            summary = "How a line of a bill came about",
            description =
                    "Events, price, discount, margin or markup, proration, tax and every rounding, as numbers that add"
                            + " up to the line's total. A customer sees the price that it pays and nothing above it.")
    public Uni<BillExplanationView.Explained> explain(
            @PathParam("id") UUID id,
            @PathParam("line")
                    @Min(1) @Max(1_000_000) @Parameter(description = "Number of the line on the bill", example = "1")
                    int line) {
        return explain.explain(caller.get(), id, line).map(BillExplanationView.Explained::of);
    }

    @GET
    @Path("/usage")
    @AccessPolicy(object = "bill", customer = OWN, csp = OWN, aggregator = OWN, vmware = OWN)
    @RequiresDuty(Duty.READ_BILLS)
    @Operation(
            operationId = "listBillLineUsage",
            summary = "The usage events behind a line of a bill, oldest first",
            description =
                    "None for what is not usage. Of a line that is one step of a tiered price, those of all its steps."
                            + " A customer does not see the meters and can't search for them. Filters: startsFrom,"
                            + " startsBefore; q searches in the event's id, source and SKU; sort by startsAt, endsAt or sku.")
    public Uni<RestResponse<Page<BillExplanationView.Usage>>> usage(
            @PathParam("id") UUID id,
            @PathParam("line")
                    @Min(1) @Max(1_000_000) @Parameter(description = "Number of the line on the bill", example = "1")
                    int line,
            @Valid @BeanParam UsageQuery query,
            UriInfo uri) {
        Caller who = caller.get();
        return explain.usage(who, id, line, query)
                .map(found -> Responses.page(found.map(event -> BillExplanationView.Usage.of(event, who)), uri));
    }
}
