package dev.cspmesh.contract.commitment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/**
 * VMware let a contract begin before the month in which it said so.
 *
 * @param reason why
 * @param decidedOn the day on which it did, in the billing zone
 */
@Embeddable
public record BackDating(
        @Column(name = "back_dating_reason") String reason,
        @Column(name = "back_dated_on") LocalDate decidedOn) {

    /** The months that were over by then: they are billed at once when all have agreed. */
    public List<YearMonth> monthsOver(LocalDate startsOn) {
        YearMonth decided = YearMonth.from(decidedOn);
        return Stream.iterate(YearMonth.from(startsOn), month -> month.isBefore(decided), month -> month.plusMonths(1))
                .toList();
    }
}
