package dev.cspmesh.billing.projection.contract;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What billing reads of pricebook.published.v1.
 *
 * @param validFrom first day, in the billing zone of the contract that uses it
 * @param validTo exclusive; open when absent
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PriceBookPublished(
        UUID priceBookId,
        String service,
        int version,
        String currency,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<Sku> skus) {

    /**
     * One thing that is sold.
     *
     * @param listUnitPrice MSRP of one unit, up to 18 fractional digits
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Sku(String sku, String name, String unit, BigDecimal listUnitPrice) {}
}
