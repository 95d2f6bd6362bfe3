package dev.cspmesh.billing.bill.payment;

import dev.cspmesh.kit.page.Filter;
import dev.cspmesh.kit.page.ListRequest;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which payments of a bill are wanted. */
class PaymentQuery extends ListRequest {

    @QueryParam("paidFrom")
    @Parameter(description = "Only those paid on this day or later")
    @Nullable LocalDate paidFrom;

    @QueryParam("paidBefore")
    @Parameter(description = "Only those paid before this day")
    @Nullable LocalDate paidBefore;

    Filter filter() {
        return Filter.all()
                .from("paidOn", Optional.ofNullable(paidFrom))
                .before("paidOn", Optional.ofNullable(paidBefore));
    }
}
