package dev.cspmesh.billing.rating;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

/**
 * One line of a rated month.
 *
 * @param line number within the order, from 1
 * @param origin whose usage it is and what priced it; an underage line has none
 */
public record RatedLine(
        int line,
        LineKind kind,
        Optional<Origin> origin,
        String sku,
        String unit,
        BigDecimal quantity,
        BigDecimal listUnitPrice,
        Amounts amounts) {

    /** Whose usage a line is, and the price-book version that priced it. */
    public record Origin(UUID customerOrganizationId, UUID priceBookId) {}
}
