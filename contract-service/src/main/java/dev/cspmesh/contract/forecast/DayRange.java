package dev.cspmesh.contract.forecast;

import dev.cspmesh.contract.commit.Contract;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Days that follow each other.
 *
 * @param endsBefore the first day after them; absent while no end is known
 */
record DayRange(LocalDate startsOn, @Nullable LocalDate endsBefore) {

    /** The days on which a contract runs; an early end counts. */
    static DayRange of(Contract contract) {
        return new DayRange(contract.term().startsOn(), end(contract).orElse(null));
    }

    /** The first day after a contract: of its early end, or of its term. */
    static Optional<LocalDate> end(Contract contract) {
        return contract.terms().earlyEnd().or(() -> contract.term().endsBefore());
    }

    /** The days that are in both. */
    Optional<DayRange> within(DayRange other) {
        LocalDate from = startsOn.isAfter(other.startsOn) ? startsOn : other.startsOn;
        return Optional.of(new DayRange(from, earlier(endsBefore, other.endsBefore)))
                .filter(range -> !range.isEmpty());
    }

    /** The days that are not in the other one. */
    List<DayRange> without(DayRange other) {
        DayRange before = new DayRange(startsOn, earlier(endsBefore, other.startsOn));
        Optional<DayRange> after = Optional.ofNullable(other.endsBefore)
                .map(end -> new DayRange(end.isAfter(startsOn) ? end : startsOn, endsBefore));
        return Stream.concat(Stream.of(before), after.stream())
                .filter(range -> !range.isEmpty())
                .toList();
    }

    private boolean isEmpty() {
        return endsBefore != null && !startsOn.isBefore(endsBefore);
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
