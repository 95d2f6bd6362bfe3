package dev.cspmesh.billing.insight;

import dev.cspmesh.kit.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * How a contract's commitment burns down, month by month, and where the running month is heading.
 *
 * @param committed MSRP spend committed in the whole term
 * @param reported MSRP spend of all months so far
 */
record Forecast(Money committed, Money reported, Money prepaidLeft, List<Month> months) {

    Forecast {
        months = List.copyOf(months);
    }

    /**
     * One month of the term.
     *
     * @param status of its order; {@code NOT_OPEN} while there is none
     * @param expected MSRP spend at the month's end: reported for past months, carried on by days for the running one
     */
    record Month(YearMonth month, String status, Money commitment, Money reported, Money expected) {

        /** What will be missing. */
        Money expectedUnderage() {
            return excess(commitment, expected);
        }

        /** What will go beyond. */
        Money expectedOverage() {
            return excess(expected, commitment);
        }

        private static Money excess(Money first, Money second) {
            return first.compareAmount(second) > 0 ? first.minus(second) : Money.zero(first.currency());
        }
    }

    /**
     * Carries what was reported so far on to the month's end, by whole days.
     *
     * @param today in the billing zone; a month that is over or has not begun is what it is
     */
    static Money expected(YearMonth month, Money reported, LocalDate today) {
        if (!YearMonth.from(today).equals(month)) {
            return reported;
        }
        BigDecimal carried = reported.amount()
                .multiply(BigDecimal.valueOf(month.lengthOfMonth()))
                .divide(BigDecimal.valueOf(today.getDayOfMonth()), 10, RoundingMode.HALF_UP);
        return Money.rounded(carried, reported.currency());
    }
}
