package dev.cspmesh.navigator.customerrequest;

import dev.cspmesh.kit.page.Filter;
import dev.cspmesh.kit.page.ListRequest;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;
import org.jspecify.annotations.Nullable;

/** Which requests for customer organizations are wanted. */
class CustomerRequestQuery extends ListRequest {

    @QueryParam("status")
    @Separator(",")
    @Parameter(description = "Only those in one of these states, separated by commas")
    List<CustomerRequestStatus> status = List.of();

    @QueryParam("service")
    @Size(max = 63) @Parameter(description = "Only those of this service")
    @Nullable String service;

    @QueryParam("customerOrganizationId")
    @Parameter(description = "Only the one that this customer organization was made of")
    @Nullable UUID customerOrganizationId;

    @QueryParam("startsFrom")
    @Parameter(description = "Only those whose deal starts on this day or later")
    @Nullable LocalDate startsFrom;

    @QueryParam("startsBefore")
    @Parameter(description = "Only those whose deal starts before this day")
    @Nullable LocalDate startsBefore;

    @QueryParam("changedSince")
    @Parameter(description = "Only those that changed at this moment or later")
    @Nullable Instant changedSince;

    Filter filter() {
        return Filter.all()
                .in("status", status)
                .is("service", Optional.ofNullable(service))
                .is("customerOrganizationId", Optional.ofNullable(customerOrganizationId))
                .from("startsOn", Optional.ofNullable(startsFrom))
                .before("startsOn", Optional.ofNullable(startsBefore))
                .from("changedAt", Optional.ofNullable(changedSince));
    }
}
