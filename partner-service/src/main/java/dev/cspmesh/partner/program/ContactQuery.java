package dev.cspmesh.partner.program;

import dev.cspmesh.kit.page.Filter;
import dev.cspmesh.kit.page.ListRequest;
import dev.cspmesh.kit.text.CountryCode;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;
import org.jspecify.annotations.Nullable;

/** Which questions are wanted. */
class ContactQuery extends ListRequest {

    @QueryParam("status")
    @Separator(",")
    @Parameter(description = "Only those in one of these states, separated by commas")
    List<ContactStatus> status = List.of();

    @QueryParam("country")
    @CountryCode
    @Parameter(description = "Only questions from this country; ISO 3166-1 alpha-2")
    @Nullable String country;

    @QueryParam("createdSince")
    @Parameter(description = "Only those asked at this moment or later")
    @Nullable Instant createdSince;

    @QueryParam("changedSince")
    @Parameter(description = "Only those asked or answered at this moment or later")
    @Nullable Instant changedSince;

    Filter filter() {
        return Filter.all()
                .in("status", status)
                .is("country", Optional.ofNullable(country))
                .from("createdAt", Optional.ofNullable(createdSince))
                .from("changedAt", Optional.ofNullable(changedSince));
    }
}
