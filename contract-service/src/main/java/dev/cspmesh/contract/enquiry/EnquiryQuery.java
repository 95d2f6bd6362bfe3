package dev.cspmesh.contract.enquiry;

import dev.cspmesh.contract.catalogue.CatalogueRules;
import dev.cspmesh.kit.page.Filter;
import dev.cspmesh.kit.page.ListRequest;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;
import org.jspecify.annotations.Nullable;

/** Which sales enquiries are wanted. */
class EnquiryQuery extends ListRequest {

    @QueryParam("status")
    @Separator(",")
    @Parameter(description = "Only those in one of these states, separated by commas")
    List<EnquiryStatus> status = List.of();

    @QueryParam("service")
    @Size(max = 40) @Pattern(regexp = CatalogueRules.CODE) @Parameter(description = "Only those for this service")
    @Nullable String service;

    @QueryParam("partnerId")
    @Size(max = 64) @Parameter(description = "Only those of this CSP")
    @Nullable String partnerId;

    @QueryParam("changedSince")
    @Parameter(description = "Only those that changed at this moment or later")
    @Nullable Instant changedSince;

    Filter filter() {
        return Filter.all()
                .in("status", status)
                .is("service", Optional.ofNullable(service))
                .is("partnerId", Optional.ofNullable(partnerId))
                .from("changedAt", Optional.ofNullable(changedSince));
    }
}
