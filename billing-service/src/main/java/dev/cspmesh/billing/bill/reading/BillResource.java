package dev.cspmesh.billing.bill.reading;

import static dev.cspmesh.kit.access.AccessScope.OWN;
import static dev.cspmesh.kit.caller.Scopes.AGGREGATOR;
import static dev.cspmesh.kit.caller.Scopes.CSP_SAAS;
import static dev.cspmesh.kit.caller.Scopes.CUSTOMER;
import static dev.cspmesh.kit.caller.Scopes.VMWARE;

import dev.cspmesh.kit.access.AccessPolicy;
import dev.cspmesh.kit.access.CurrentCaller;
import dev.cspmesh.kit.access.RequiresDuty;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Step 10: the bills of the three legs. */
@Path("/bills")
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed({CUSTOMER, CSP_SAAS, AGGREGATOR, VMWARE})
@Tag(name = "Bills", description = "Step 10: bills on the three legs")
class BillResource {

    private final CurrentCaller caller;
    private final ReadBill reader;

    BillResource(CurrentCaller caller, ReadBill reader) {
        this.caller = caller;
        this.reader = reader;
    }

    @GET
    @AccessPolicy(customer = OWN, csp = OWN, aggregator = OWN, vmware = OWN)
    @RequiresDuty(Duty.READ_BILLS)
    @Operation(
            operationId = "listBills",
            summary = "Bills that you issued or received, oldest first",
            description =
                    "VMware and the aggregator never see a customer's invoice. Filters: leg, status, month, issuer,"
                            + " receiver, dueBefore, changedSince; q searches in number and names; sort by number, month, dueOn or"
                            + " issuedAt.")
    public Uni<RestResponse<Page<BillView.Head>>> list(@Valid @BeanParam BillQuery query, UriInfo uri) {
        return reader.list(caller.get(), query).map(found -> Responses.page(found, uri));
    }

    @GET
    @Path("/{id}")
    @AccessPolicy(object = "bill", customer = OWN, csp = OWN, aggregator = OWN, vmware = OWN)
    @RequiresDuty(Duty.READ_BILLS)
    @Operation(
            operationId = "readBill",
            summary = "One bill with its lines",
            description = "Only its issuer and its receiver see it.")
    public Uni<BillView.Full> read(@PathParam("id") UUID id) {
        return reader.read(caller.get(), id);
    }
}
