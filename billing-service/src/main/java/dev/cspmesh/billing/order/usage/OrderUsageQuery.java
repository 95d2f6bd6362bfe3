package dev.cspmesh.billing.order.usage;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.page.Filter;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which usage events of an order are wanted. */
class OrderUsageQuery extends UsageQuery {

    @QueryParam("sku")
    @Size(max = 100) @Parameter(description = "Only usage of this SKU")
    @Nullable String sku;

    @QueryParam("customerOrganizationId")
    @Parameter(description = "Only this customer's usage; for the CSP, who alone sees whose it is")
    @Nullable UUID customerOrganizationId;

    Filter filter(Caller caller) {
        Filter filter = filter().is("sku", Optional.ofNullable(sku));
        if (customerOrganizationId == null) {
            return filter;
        }
        return caller.is(Participant.CSP_SAAS)
                ? filter.is("customerOrganizationId", Optional.of(customerOrganizationId))
                : filter.where("1 = 0");
    }
}
