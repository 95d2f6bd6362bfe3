package dev.cspmesh.partner.profile;

import dev.cspmesh.kit.text.CountryCode;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which partners a list is narrowed to. */
public class PartnerFilter {

    @QueryParam("status")
    @Parameter(description = "Only those in this state")
    @Nullable PartnerStatus status;

    @QueryParam("country")
    @CountryCode
    @Parameter(description = "Only companies of this country; ISO 3166-1 alpha-2")
    @Nullable String country;

    @QueryParam("aggregatorId")
    @Size(max = 20) @Parameter(description = "Only those that chose this aggregator")
    @Nullable String aggregatorId;

    @QueryParam("approvedSince")
    @Parameter(description = "Only those approved at this moment or later")
    @Nullable Instant approvedSince;

    public Partners.Wanted wanted() {
        return new Partners.Wanted(
                Optional.ofNullable(status).stream().toList(),
                Optional.ofNullable(country),
                Optional.ofNullable(aggregatorId),
                Optional.ofNullable(approvedSince));
    }
}
