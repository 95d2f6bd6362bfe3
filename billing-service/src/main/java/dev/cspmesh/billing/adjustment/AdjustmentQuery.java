package dev.cspmesh.billing.adjustment;

import dev.cspmesh.kit.page.Filter;
import dev.cspmesh.kit.page.ListRequest;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;
import org.jspecify.annotations.Nullable;

/** Which adjustments are wanted. */
class AdjustmentQuery extends ListRequest {

    @QueryParam("orderId")
    @Parameter(description = "Only those of this closed order")
    @Nullable UUID orderId;

    @QueryParam("contractId")
    @Parameter(description = "Only those of orders of this contract")
    @Nullable UUID contractId;

    @QueryParam("status")
    @Separator(",")
    @Parameter(description = "Only those in one of these states, separated by commas")
    List<AdjustmentStatus> status = List.of();

    @QueryParam("partnerId")
    @Size(max = 64) @Parameter(description = "Only those of this CSP")
    @Nullable String partnerId;

    @QueryParam("aggregatorId")
    @Size(max = 64) @Parameter(description = "Only those with this aggregator")
    @Nullable String aggregatorId;

    @QueryParam("changedSince")
    @Parameter(description = "Only those that changed at this moment or later")
    @Nullable Instant changedSince;

    Filter filter() {
        return Filter.all()
                .is("orderId", Optional.ofNullable(orderId))
                .is("contractId", Optional.ofNullable(contractId))
                .in("status", status)
                .is("partnerId", Optional.ofNullable(partnerId))
                .is("aggregatorId", Optional.ofNullable(aggregatorId))
                .from("changedAt", Optional.ofNullable(changedSince));
    }
}
