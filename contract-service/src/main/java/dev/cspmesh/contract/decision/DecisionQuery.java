package dev.cspmesh.contract.decision;

import dev.cspmesh.contract.CalendarDate;
import dev.cspmesh.contract.catalogue.CatalogueRules;
import dev.cspmesh.kit.caller.Caller;
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

/** Which decisions are wanted. */
class DecisionQuery extends ListRequest {

    @QueryParam("waitsFor")
    @Separator(",")
    @Parameter(description = "Only what waits for one of these, separated by commas; what waits for you, if left out")
    List<Decider> waitsFor = List.of();

    @QueryParam("kind")
    @Separator(",")
    @Parameter(description = "Only decisions of one of these kinds, separated by commas")
    List<DecisionKind> kind = List.of();

    @QueryParam("service")
    @Size(max = 40) @Pattern(regexp = CatalogueRules.CODE) @Parameter(description = "Only those for this service")
    @Nullable String service;

    @QueryParam("partnerId")
    @Size(max = 64) @Parameter(description = "Only those of this CSP")
    @Nullable String partnerId;

    @QueryParam("aggregatorId")
    @Size(max = 64) @Parameter(description = "Only those with this aggregator")
    @Nullable String aggregatorId;

    @QueryParam("dueBefore")
    @CalendarDate
    @Parameter(description = "Only those that are due before this day")
    @Nullable LocalDate dueBefore;

    @QueryParam("waitingBefore")
    @Parameter(description = "Only those that have waited since before this moment")
    @Nullable Instant waitingBefore;

    Filter filter(Caller caller) {
        return Filter.all()
                .in("waitsFor", waitsFor.isEmpty() ? List.of(Decider.of(caller.participant())) : waitsFor)
                .in("kind", kind)
                .is("service", Optional.ofNullable(service))
                .is("partnerId", Optional.ofNullable(partnerId))
                .is("aggregatorId", Optional.ofNullable(aggregatorId))
                .before("dueOn", Optional.ofNullable(dueBefore))
                .before("waitingSince", Optional.ofNullable(waitingBefore));
    }
}
