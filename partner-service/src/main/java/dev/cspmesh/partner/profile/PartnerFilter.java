package dev.cspmesh.partner.profile;

import dev.cspmesh.kit.text.CountryCode;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;
import org.jspecify.annotations.Nullable;

/** Which partners a list is narrowed to. */
public class PartnerFilter {

    @QueryParam("status")
    @Separator(",")
    @Parameter(description = "Only those in one of these states, separated by commas")
    List<PartnerStatus> status = List.of();

    @QueryParam("country")
    @CountryCode
    @Parameter(description = "Only companies of this country; ISO 3166-1 alpha-2")
    @Nullable String country;

    @QueryParam("aggregatorId")
    @Size(max = 20) @Parameter(description = "Only those that chose this aggregator")
    @Nullable String aggregatorId;

    @QueryParam("changedSince")
    @Parameter(description = "Only those that changed at this moment or later")
    @Nullable Instant changedSince;

    public Partners.Wanted wanted() {
        return new Partners.Wanted(
                status,
                Optional.ofNullable(country),
                Optional.ofNullable(aggregatorId),
                Optional.ofNullable(changedSince));
    }
}
