package dev.cspmesh.contract.pipeline;

import dev.cspmesh.contract.CalendarDate;
import dev.cspmesh.contract.catalogue.CatalogueRules;
import dev.cspmesh.kit.page.Filter;
import dev.cspmesh.kit.page.ListRequest;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;
import org.jspecify.annotations.Nullable;

/** Which opportunities are wanted. */
class OpportunityQuery extends ListRequest {

    private static final String OF_CUSTOMER = "customerOrganizationId = :customer or organizationMade = :customer";

    @QueryParam("status")
    @Separator(",")
    @Parameter(description = "Only those in one of these states, separated by commas")
    List<OpportunityStatus> status = List.of();

    @QueryParam("service")
    @Size(max = 40) @Pattern(regexp = CatalogueRules.CODE) @Parameter(description = "Only those for this service")
    @Nullable String service;

    @QueryParam("startsFrom")
    @Parameter(description = "Only those that start on this day or later")
    @Nullable LocalDate startsFrom;

    @QueryParam("startsBefore")
    @Parameter(description = "Only those that start before this day")
    @Nullable LocalDate startsBefore;

    @QueryParam("changedSince")
    @Parameter(description = "Only those that changed at this moment or later")
    @Nullable Instant changedSince;

    @QueryParam("reasonCode")
    @Separator(",")
    @Parameter(description = "Only those lost for one of these reasons, separated by commas")
    List<LostReason> reasonCode = List.of();

    @QueryParam("customerOrganizationId")
    @Parameter(description = "Only those of this customer organization")
    @Nullable UUID customerOrganizationId;

    @QueryParam("closedFrom")
    @CalendarDate
    @Parameter(description = "Only those won or lost on this day or later")
    @Nullable LocalDate closedFrom;

    @QueryParam("closedBefore")
    @CalendarDate
    @Parameter(description = "Only those won or lost before this day")
    @Nullable LocalDate closedBefore;

    Filter filter() {
        return customer()
                .in("status", status)
                .in("loss.reasonCode", reasonCode)
                .from("closedAt", moment(closedFrom))
                .before("closedAt", moment(closedBefore))
                .is("deal.service", Optional.ofNullable(service))
                .from("deal.startsOn", Optional.ofNullable(startsFrom))
                .before("deal.startsOn", Optional.ofNullable(startsBefore))
                .from("changedAt", Optional.ofNullable(changedSince));
    }

    private Filter customer() {
        return Optional.ofNullable(customerOrganizationId)
                .map(wanted -> Filter.all().where(OF_CUSTOMER, Map.of("customer", wanted)))
                .orElseGet(Filter::all);
    }

    private static Optional<Instant> moment(@Nullable LocalDate day) {
        return Optional.ofNullable(day)
                .map(first -> first.atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
