package dev.cspmesh.contract.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * How long a contract runs.
 *
 * @param startsOn first day, in the billing zone
 * @param months number of months
 * @param endsOn first day after the term
 */
@Embeddable
public record Term(
        @Column(name = "starts_on") LocalDate startsOn,
        @Column(name = "term_months") int months,
        @Column(name = "ends_on") LocalDate endsOn) {

    /**
     * The end counts from the start date in one step: 31 January and 12 months end on 31 January, although months in
     * between are shorter.
     */
    public static Term of(LocalDate startsOn, int months) {
        return new Term(startsOn, months, startsOn.plusMonths(months));
    }
}
