package dev.cspmesh.contract.forecast;

import dev.cspmesh.contract.commitment.Term;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * The days of a month on which a contract runs, half-open, seen from a day.
 *
 * @param today in the billing zone; it counts as passed
 */
record ServicePeriod(LocalDate from, LocalDate to, LocalDate today) {

    /** Digits of a share of days; far more than money has. */
    private static final int SCALE = 20;

    static ServicePeriod of(YearMonth month, Term term, LocalDate today) {
        LocalDate from = later(month.atDay(1), term.startsOn());
        LocalDate next = month.plusMonths(1).atDay(1);
        LocalDate to = earlier(next, term.endsBefore().orElse(next));
        return new ServicePeriod(from, later(from, to), today);
    }

    /** Days from the first one to today, or to the end when that has passed. */
    long daysPassed() {
        return Math.max(0, ChronoUnit.DAYS.between(from, earlier(to, today.plusDays(1))));
    }

    long days() {
        return ChronoUnit.DAYS.between(from, to);
    }

    /** The spend of all days if each were like those that passed; what is there when none passed. */
    BigDecimal atThisRate(BigDecimal soFar) {
        return daysPassed() == 0
                ? soFar
                : soFar.multiply(BigDecimal.valueOf(days()))
                        .divide(BigDecimal.valueOf(daysPassed()), SCALE, RoundingMode.HALF_UP);
    }

    /** The part of a full month that lies after today and on or after that day. */
    BigDecimal shareAhead(LocalDate startsOn) {
        LocalDate first = later(later(from, startsOn), today.plusDays(1));
        long ahead = Math.max(0, ChronoUnit.DAYS.between(first, to));
        return BigDecimal.valueOf(ahead)
                .divide(BigDecimal.valueOf(YearMonth.from(from).lengthOfMonth()), SCALE, RoundingMode.HALF_UP);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
