package dev.cspmesh.navigator.organization;

import dev.cspmesh.kit.page.Filter;
import dev.cspmesh.kit.page.ListRequest;
import dev.cspmesh.kit.text.CountryCode;
import dev.cspmesh.kit.text.OneLine;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;
import org.jspecify.annotations.Nullable;

/** Which provider organizations are wanted. */
class ProviderOrganizationQuery extends ListRequest {

    @QueryParam("status")
    @Separator(",")
    @Parameter(description = "Only those in one of these states, separated by commas")
    List<ProviderOrganizationStatus> status = List.of();

    @QueryParam("partnerId")
    @Size(max = 64) @OneLine
    @Parameter(description = "Only that of this CSP, by its partner ID")
    @Nullable String partnerId;

    @QueryParam("country")
    @CountryCode
    @Size(max = 2) @Parameter(description = "Only those in this country")
    @Nullable String country;

    @QueryParam("changedSince")
    @Parameter(description = "Only those that changed at this moment or later")
    @Nullable Instant changedSince;

    Filter filter() {
        return Filter.all()
                .in("status", status)
                .is("partnerId", Optional.ofNullable(partnerId))
                .is("profile.country", Optional.ofNullable(country))
                .from("changedAt", Optional.ofNullable(changedSince));
    }
}
