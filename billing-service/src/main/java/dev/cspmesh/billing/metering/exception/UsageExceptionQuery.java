package dev.cspmesh.billing.metering.exception;

import dev.cspmesh.billing.metering.validation.UsageReason;
import dev.cspmesh.kit.page.Filter;
import dev.cspmesh.kit.page.ListRequest;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;
import org.jspecify.annotations.Nullable;

/** Which usage exceptions are wanted. */
class UsageExceptionQuery extends ListRequest {

    @QueryParam("contractId")
    @Parameter(description = "Only those of this contract")
    @Nullable UUID contractId;

    @QueryParam("partnerId")
    @Size(max = 64) @Parameter(description = "Only those of contracts of this CSP")
    @Nullable String partnerId;

    @QueryParam("service")
    @Size(max = 64) @Parameter(description = "Only those of contracts for this service")
    @Nullable String service;

    @QueryParam("reason")
    @Separator(",")
    @Parameter(description = "Only those rejected for one of these reasons, separated by commas")
    List<UsageReason> reason = List.of();

    @QueryParam("open")
    @Parameter(description = "True for those that nobody has settled yet")
    boolean open;

    @QueryParam("status")
    @Separator(",")
    @Parameter(description = "Only those in one of these states, separated by commas")
    List<UsageExceptionStatus> status = List.of();

    @QueryParam("changedSince")
    @Parameter(description = "Only those that came again or were settled at this moment or later")
    @Nullable Instant changedSince;

    Filter filter() {
        Filter filter = Filter.all()
                .is("contractId", Optional.ofNullable(contractId))
                .in("reason", reason)
                .in("status", status)
                .is("status", open ? Optional.of(UsageExceptionStatus.OPEN) : Optional.empty())
                .from("changedAt", Optional.ofNullable(changedSince));
        filter = ofContract(filter, "partnerId", Optional.ofNullable(partnerId));
        return ofContract(filter, "service", Optional.ofNullable(service));
    }

    private static Filter ofContract(Filter filter, String attribute, Optional<String> value) {
        return value.map(wanted -> filter.where(
                        "contractId in (select c.contractId from Contract c where c." + attribute + " = :" + attribute
                                + ")",
                        Map.of(attribute, wanted)))
                .orElse(filter);
    }
}
