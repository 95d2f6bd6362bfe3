package dev.cspmesh.contract.pricebook;

import dev.cspmesh.contract.catalogue.CatalogueRules;
import dev.cspmesh.kit.page.Filter;
import dev.cspmesh.kit.page.ListRequest;
import dev.cspmesh.kit.text.CurrencyCode;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which price books are wanted. */
class PriceBookQuery extends ListRequest {

    @QueryParam("service")
    @Size(max = 40) @Pattern(regexp = CatalogueRules.CODE) @Parameter(description = "Only those of this service")
    @Nullable String service;

    @QueryParam("currency")
    @CurrencyCode
    @Parameter(description = "Only those in this currency")
    @Nullable String currency;

    @QueryParam("validOn")
    @Parameter(description = "Only those that are valid on this day")
    @Nullable LocalDate validOn;

    @QueryParam("publishedSince")
    @Parameter(description = "Only those that were published at this moment or later")
    @Nullable Instant publishedSince;

    Filter filter() {
        Filter filter = Filter.all()
                .is("service", Optional.ofNullable(service))
                .is("currency", Optional.ofNullable(currency))
                .from("publishedAt", Optional.ofNullable(publishedSince));
        return Optional.ofNullable(validOn)
                .map(day -> filter.where(
                        "validFrom <= :validOn and (validTo is null or validTo > :validOn)", Map.of("validOn", day)))
                .orElse(filter);
    }
}
