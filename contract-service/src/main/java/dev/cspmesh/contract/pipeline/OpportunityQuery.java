package dev.cspmesh.contract.pipeline;

import dev.cspmesh.contract.catalogue.CatalogueRules;
import dev.cspmesh.kit.page.Filter;
import dev.cspmesh.kit.page.ListRequest;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;
import org.jspecify.annotations.Nullable;

/** Which opportunities are wanted. */
class OpportunityQuery extends ListRequest {

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

    Filter filter() {
        return Filter.all()
                .in("status", status)
                .is("deal.service", Optional.ofNullable(service))
                .from("deal.startsOn", Optional.ofNullable(startsFrom))
                .before("deal.startsOn", Optional.ofNullable(startsBefore))
                .from("changedAt", Optional.ofNullable(changedSince));
    }
}
