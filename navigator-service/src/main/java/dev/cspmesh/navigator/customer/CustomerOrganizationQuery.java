package dev.cspmesh.navigator.customer;

import dev.cspmesh.kit.page.Filter;
import dev.cspmesh.kit.page.ListRequest;
import dev.cspmesh.kit.text.CountryCode;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;
import org.jspecify.annotations.Nullable;

/** Which customer organizations are wanted. */
class CustomerOrganizationQuery extends ListRequest {

    private static final String WITH_SERVICE = "id in (select a.customerOrganizationId from ServiceActivation a"
            + " where a.service = :service and a.status <> FAILED)";

    @QueryParam("status")
    @Separator(",")
    @Parameter(description = "Only those in one of these states, separated by commas")
    List<CustomerOrganizationStatus> status = List.of();

    @QueryParam("country")
    @CountryCode
    @Size(max = 2) @Parameter(description = "Only those in this country")
    @Nullable String country;

    @QueryParam("service")
    @Size(max = 63) @Parameter(description = "Only those that have, or wait for, this service")
    @Nullable String service;

    @QueryParam("changedSince")
    @Parameter(description = "Only those that changed at this moment or later")
    @Nullable Instant changedSince;

    Filter filter() {
        Filter filter = Filter.all()
                .in("status", status)
                .is("country", Optional.ofNullable(country))
                .from("changedAt", Optional.ofNullable(changedSince));
        return Optional.ofNullable(service)
                .map(code -> filter.where(WITH_SERVICE, Map.of("service", code)))
                .orElse(filter);
    }
}
