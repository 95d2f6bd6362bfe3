package dev.cspmesh.billing.rating;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * All usage of one customer and SKU in a month under one price-book version.
 *
 * @param quantity exact sum of the events' quantities
 * @param priceBookId the version that priced it, pinned when the usage was taken
 * @param listUnitPrice MSRP of one unit
 */
public record UsageTotal(
        UUID customerOrganizationId,
        String sku,
        String unit,
        BigDecimal quantity,
        UUID priceBookId,
        BigDecimal listUnitPrice) {

    /** Quantity × unit price with all digits, before it becomes money. */
    public BigDecimal exactList() {
        return quantity.multiply(listUnitPrice);
    }
}
