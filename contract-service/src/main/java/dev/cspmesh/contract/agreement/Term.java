package dev.cspmesh.contract.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * How long a contract runs.
 *
 * @param startsOn first day, in the billing zone
 * @param months number of months; 0 for a contract without term
 * @param endsOn first day after the term
 */
@Embeddable
public record Term(
        @Column(name = "starts_on") LocalDate startsOn,
        @Column(name = "term_months") int months,
        @Column(name = "ends_on") LocalDate endsOn) {

    /** The day after the last one that a business document may name. */
    static final LocalDate NO_END = LocalDate.of(2100, 1, 1);

    /**
     * The end counts from the start date in one step: 31 January and 12 months end on 31 January, although months in
     * between are shorter.
     */
    public static Term of(LocalDate startsOn, int months) {
        return new Term(startsOn, months, startsOn.plusMonths(months));
    }

    /** A contract that runs until it is terminated. */
    public static Term open(LocalDate startsOn) {
        return new Term(startsOn, 0, NO_END);
    }

    /** The end still counts from the start date, whatever was renewed in between. */
    Term longerBy(int more) {
        return of(startsOn, months + more);
    }

    /** True when it ends by itself. */
    public boolean isBounded() {
        return months > 0;
    }
}
