package dev.cspmesh.contract.pricebook.draft;

import dev.cspmesh.kit.page.Filter;
import dev.cspmesh.kit.page.ListRequest;
import dev.cspmesh.kit.text.CurrencyCode;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;
import org.jspecify.annotations.Nullable;

/** Which drafts are wanted. */
class DraftQuery extends ListRequest {

    @QueryParam("status")
    @Separator(",")
    @Parameter(description = "Only those in one of these states, separated by commas")
    List<DraftStatus> status = List.of();

    @QueryParam("currency")
    @CurrencyCode
    @Parameter(description = "Only those in this currency")
    @Nullable String currency;

    @QueryParam("changedSince")
    @Parameter(description = "Only those that changed at this moment or later")
    @Nullable Instant changedSince;

    Filter filter() {
        return Filter.all()
                .in("status", status)
                .is("currency", Optional.ofNullable(currency))
                .from("changedAt", Optional.ofNullable(changedSince));
    }
}
