package dev.cspmesh.contract.pricebook;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Days on which a book is valid, half-open.
 *
 * @param from the first day
 * @param to the first day after; empty while no end is known
 */
public record ValidityPeriod(LocalDate from, Optional<LocalDate> to) {

    /** True when some day lies in both periods. */
    boolean overlaps(ValidityPeriod other) {
        return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
    }

    private boolean startsBeforeEndOf(ValidityPeriod other) {
        return other.to().map(from::isBefore).orElse(true);
    }

    @Override
    public String toString() {
        return from + " to " + to.map(LocalDate::toString).orElse("open");
    }
}
