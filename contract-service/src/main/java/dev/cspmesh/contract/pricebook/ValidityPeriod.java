package dev.cspmesh.contract.pricebook;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Days on which a book is valid.
 *
 * @param startsOn the first day
 * @param endsOn the last day; empty while no end is known
 */
public record ValidityPeriod(LocalDate startsOn, Optional<LocalDate> endsOn) {

    /** As it stands in columns, where the range is half-open so that the database can hold ranges apart. */
    public static ValidityPeriod between(LocalDate from, @Nullable LocalDate to) {
        return new ValidityPeriod(from, Optional.ofNullable(to).map(day -> day.minusDays(1)));
    }

    /** The first day after it. */
    public Optional<LocalDate> endsBefore() {
        return endsOn.map(day -> day.plusDays(1));
    }

    /** True when no end was known and the next one starts later: its first day ends this one. */
    boolean isFollowedBy(ValidityPeriod next) {
        return endsOn.isEmpty() && startsOn.isBefore(next.startsOn());
    }

    /** True when some day lies in both periods. */
    boolean overlaps(ValidityPeriod other) {
        return startsInTimeFor(other) && other.startsInTimeFor(this);
    }

    private boolean startsInTimeFor(ValidityPeriod other) {
        return other.endsOn().map(last -> !startsOn.isAfter(last)).orElse(true);
    }

    @Override
    public String toString() {
        return startsOn + " to " + endsOn.map(LocalDate::toString).orElse("open");
    }
}
