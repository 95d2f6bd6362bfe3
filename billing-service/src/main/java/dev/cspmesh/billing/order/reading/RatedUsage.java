package dev.cspmesh.billing.order.reading;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** One usage event with its price. */
record RatedUsage(
        UUID id,
        String source,
        String eventId,
        String sku,
        String unit,
        BigDecimal quantity,
        BigDecimal listUnitPrice,
        Instant startsAt,
        Instant endsAt,
        UUID customerOrganizationId) {

    /** Quantity × list unit price, exact, before any rounding. */
    BigDecimal listAmount() {
        return quantity.multiply(listUnitPrice);
    }
}
