package dev.cspmesh.billing.metering.validation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/**
 * The contract that a subscription pins, as far as usage is concerned.
 *
 * @param endsBefore first day without the contract
 * @param nextOrder first month without a spooled order; none when the term is billed completely
 * @param zone billing zone; its calendar decides day and month of a period
 */
public record MeteredContract(
        UUID id,
        String service,
        String currency,
        LocalDate startsOn,
        Optional<LocalDate> endsBefore,
        ZoneId zone,
        Optional<YearMonth> nextOrder) {

    /** The order that charges usage of a period: its own, or the next one when that is spooled already. */
    Optional<YearMonth> chargedIn(YearMonth period) {
        return nextOrder.map(next -> next.isAfter(period) ? next : period);
    }

    /** Whether usage of a period comes after its order was spooled. */
    boolean isLate(YearMonth period) {
        return nextOrder.map(period::isBefore).orElse(true);
    }

    LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    public YearMonth monthOf(Instant instant) {
        return YearMonth.from(dayOf(instant));
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(startsOn) && endsBefore.map(day::isBefore).orElse(true);
    }
}
