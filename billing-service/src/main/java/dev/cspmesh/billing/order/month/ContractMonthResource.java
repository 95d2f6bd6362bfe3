package dev.cspmesh.billing.order.month;

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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Step 10: the months of a contract, also those that lie ahead. */
@Path("/contracts/{id}/months")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Orders", description = "Step 10: Monthly Billing Orders")
class ContractMonthResource {

    private final CurrentCaller caller;
    private final ReadMonths months;

    ContractMonthResource(CurrentCaller caller, ReadMonths months) {
        this.caller = caller;
        this.months = months;
    }

    @GET
    @PermissionsAllowed({CSP_SAAS, AGGREGATOR, VMWARE})
    @AccessPolicy(object = "contract", csp = OWN, aggregator = OWN, vmware = ANY)
    @RequiresDuty(Duty.READ)
    @Operation(
            operationId = "listContractMonths",
            summary = "Every month of a contract with its order, the first one first",
            description =
                    "A month is NOT_OPEN until something is used in it or it is over. A cancelled order does not stand"
                            + " here, the one that replaced it does.")
    public Uni<ContractMonthView.Months> list(@PathParam("id") UUID id) {
        return months.of(caller.get(), id).map(all -> ContractMonthView.Months.of(id, all));
    }
}
