package dev.cspmesh.contract.drafting;

import dev.cspmesh.contract.catalogue.CatalogueRules;
import dev.cspmesh.contract.commit.ContractStatus;
import dev.cspmesh.contract.commit.ContractType;
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

/** Which contracts are wanted. */
class ContractQuery extends ListRequest {

    @QueryParam("status")
    @Separator(",")
    @Parameter(description = "Only those in one of these states, separated by commas")
    List<ContractStatus> status = List.of();

    @QueryParam("type")
    @Separator(",")
    @Parameter(description = "Only those of one of these types, separated by commas")
    List<ContractType> type = List.of();

    @QueryParam("service")
    @Size(max = 40) @Pattern(regexp = CatalogueRules.CODE) @Parameter(description = "Only those for this service")
    @Nullable String service;

    @QueryParam("partnerId")
    @Size(max = 64) @Parameter(description = "Only those of this CSP")
    @Nullable String partnerId;

    @QueryParam("aggregatorId")
    @Size(max = 64) @Parameter(description = "Only those with this aggregator")
    @Nullable String aggregatorId;

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
                .in("type", type)
                .is("service", Optional.ofNullable(service))
                .is("parties.partnerId", Optional.ofNullable(partnerId))
                .is("parties.aggregatorId", Optional.ofNullable(aggregatorId))
                .from("terms.term.startsOn", Optional.ofNullable(startsFrom))
                .before("terms.term.startsOn", Optional.ofNullable(startsBefore))
                .from("changedAt", Optional.ofNullable(changedSince));
    }
}
