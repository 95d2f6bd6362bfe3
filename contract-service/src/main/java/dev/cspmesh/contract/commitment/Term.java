package dev.cspmesh.contract.commitment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long a contract runs. A contract without term has neither months nor an end.
 *
 * @param startsOn first day, in the billing zone
 * @param termMonths number of months; absent without a term
 * @param end first day after the term; absent without a term
 */
@Embeddable
public record Term(
        @Column(name = "starts_on") LocalDate startsOn,
        @Column(name = "term_months") @Nullable Integer termMonths,
        @Column(name = "ends_before") @Nullable LocalDate end) {

    /**
     * The end counts from the start date in one step: 31 January and 12 months end before 31 January, although months in
     * between are shorter.
     */
    public static Term of(LocalDate startsOn, int months) {
        return new Term(startsOn, months, startsOn.plusMonths(months));
    }

    /** A contract that runs until it is terminated. */
    public static Term open(LocalDate startsOn) {
        return new Term(startsOn, null, null);
    }

    /** As long, from another day on. */
    Term startingOn(LocalDate day) {
        return isBounded() ? of(day, months()) : open(day);
    }

    /** The end still counts from the start date, whatever was renewed in between. */
    Term longerBy(int more) {
        return of(startsOn, months() + more);
    }

    /** True when it ends by itself. */
    public boolean isBounded() {
        return end != null;
    }

    /** Number of months; 0 without a term. */
    public int months() {
        return Optional.ofNullable(termMonths).orElse(0);
    }

    /** First day after the term. */
    public Optional<LocalDate> endsBefore() {
        return Optional.ofNullable(end);
    }

    /** Last day of the term: what people and other services read. */
    public Optional<LocalDate> endsOn() {
        return endsBefore().map(day -> day.minusDays(1));
    }

    /** Last day of the term of a contract that has one. */
    public LocalDate lastDay() {
        return endsOn().orElseThrow();
    }

    /** First day after the term of a contract that has one. */
    public LocalDate requireEnd() {
        return endsBefore().orElseThrow();
    }
}
