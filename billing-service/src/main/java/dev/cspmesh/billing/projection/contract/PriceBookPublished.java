package dev.cspmesh.billing.projection.contract;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What billing reads of pricebook.published.v1.
 *
 * @param startsOn first day, in the billing zone of the contract that uses it
 * @param endsOn last day; open when absent
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PriceBookPublished(
        UUID priceBookId,
        String service,
        int version,
        String currency,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        List<Sku> skus) {

    /** First day without the book, as the column has it. */
    Optional<LocalDate> endsBefore() {
        return Optional.ofNullable(endsOn).map(day -> day.plusDays(1));
    }

    /**
     * One thing that is sold.
     *
     * @param listUnitPrice MSRP of one unit, up to 18 fractional digits
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Sku(String sku, String name, String unit, BigDecimal listUnitPrice) {}
}
