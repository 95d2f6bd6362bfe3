package dev.cspmesh.partner.aggregator;

import dev.cspmesh.kit.page.Filter;
import dev.cspmesh.kit.page.ListRequest;
import dev.cspmesh.kit.text.CountryCode;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;
import org.jspecify.annotations.Nullable;

/** Which entries of the directory are wanted. */
class AggregatorQuery extends ListRequest {

    @QueryParam("status")
    @Separator(",")
    @Parameter(description = "Only those in one of these states, separated by commas")
    List<AggregatorStatus> status = List.of();

    @QueryParam("country")
    @CountryCode
    @Parameter(description = "Only those authorized there; ISO 3166-1 alpha-2")
    @Nullable String country;

    @QueryParam("changedSince")
    @Parameter(description = "Only those that changed at this moment or later")
    @Nullable Instant changedSince;

    Filter filter() {
        Filter filter = Filter.all().in("status", status).from("changedAt", Optional.ofNullable(changedSince));
        return Optional.ofNullable(country)
                .map(code -> filter.where(":country member of countries", Map.of("country", code)))
                .orElse(filter);
    }
}
