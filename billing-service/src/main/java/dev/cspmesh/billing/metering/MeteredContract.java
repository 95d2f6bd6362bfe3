package dev.cspmesh.billing.metering;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/**
 * The contract that a subscription pins, as far as usage is concerned.
 *
 * @param endsOn exclusive
 * @param zone billing zone; its calendar decides day and month of a period
 */
record MeteredContract(
        UUID id, String service, String currency, LocalDate startsOn, Optional<LocalDate> endsOn, ZoneId zone) {

    LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    YearMonth monthOf(Instant instant) {
        return YearMonth.from(dayOf(instant));
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(startsOn) && endsOn.map(day::isBefore).orElse(true);
    }
}
