package dev.cspmesh.billing.metering.validation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** One version of a SKU's list price: which price book, in which unit, on which days (half-open). */
record ListPrice(
        UUID priceBookId, String unit, BigDecimal unitPrice, LocalDate validFrom, Optional<LocalDate> validTo) {

    /** A SKU in the price books of a service and currency. */
    record Key(String service, String currency, String sku) {}

    boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && validTo.map(day::isBefore).orElse(true);
    }
}
