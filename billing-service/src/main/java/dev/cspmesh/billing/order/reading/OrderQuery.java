package dev.cspmesh.billing.order.reading;

import dev.cspmesh.billing.order.OrderStatus;
import dev.cspmesh.kit.page.Filter;
import dev.cspmesh.kit.page.ListRequest;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;
import org.jspecify.annotations.Nullable;

/** What is wanted of the list of orders. */
class OrderQuery extends ListRequest {

    @QueryParam("month")
    @Size(max = 7) @Pattern(regexp = "^\\d{4}-(0[1-9]|1[0-2])$")
    @Parameter(description = "Only orders of this month, such as 2024-09")
    @Nullable String month;

    @QueryParam("contractId")
    @Parameter(description = "Only orders of this contract")
    @Nullable UUID contractId;

    @QueryParam("partnerId")
    @Size(max = 64) @Parameter(description = "Only orders of this partner")
    @Nullable String partnerId;

    @QueryParam("aggregatorId")
    @Size(max = 64) @Parameter(description = "Only orders of this aggregator")
    @Nullable String aggregatorId;

    @QueryParam("service")
    @Size(max = 64) @Parameter(description = "Only orders of this service")
    @Nullable String service;

    @QueryParam("status")
    @Separator(",")
    @Parameter(description = "Only those in one of these states, separated by commas")
    List<OrderStatus> status = List.of();

    @QueryParam("changedSince")
    @Parameter(description = "Only those that changed at this moment or later, also by usage that moved an estimate")
    @Nullable Instant changedSince;

    Filter filter() {
        return Filter.all()
                .is(
                        "month",
                        Optional.ofNullable(month)
                                .map(text -> YearMonth.parse(text).atDay(1)))
                .in("status", status)
                .is("contract.id", Optional.ofNullable(contractId))
                .is("contract.partnerId", Optional.ofNullable(partnerId))
                .is("contract.aggregatorId", Optional.ofNullable(aggregatorId))
                .is("contract.service", Optional.ofNullable(service))
                .from("milestones.changedAt", Optional.ofNullable(changedSince));
    }
}
