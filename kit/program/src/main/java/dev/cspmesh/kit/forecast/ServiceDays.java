package dev.cspmesh.kit.forecast;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The days of a month on which a contract runs, half-open, seen from a day.
 *
 * @param today in the billing zone; it counts as passed
 */
record ServiceDays(LocalDate from, LocalDate to, LocalDate today) {

    /** Digits of a share of days; far more than money has. */
    private static final int SCALE = 20;

    /** The days of a month that lie in a period whose end may not be known. */
    static ServiceDays of(YearMonth month, LocalDate startsOn, Optional<LocalDate> endsBefore, LocalDate today) {
        LocalDate from = later(month.atDay(1), startsOn);
        LocalDate next = month.plusMonths(1).atDay(1);
        LocalDate to = earlier(next, endsBefore.orElse(next));
        return new ServiceDays(from, later(from, to), today);
    }

    /** Days from the first one to today, or to the end when that has passed. */
    long passed() {
        return Math.max(0, ChronoUnit.DAYS.between(from, earlier(to, today.plusDays(1))));
    }

    /** Days after today. */
    long ahead() {
        return ChronoUnit.DAYS.between(from, to) - passed();
    }

    /** A part of an amount for each of these days that lies ahead and in a period, where the whole is for a full month. */
    BigDecimal partAhead(BigDecimal fullMonth, LocalDate startsOn, Optional<LocalDate> endsBefore) {
        LocalDate first = later(later(from, startsOn), today.plusDays(1));
        LocalDate end = earlier(to, endsBefore.orElse(to));
        long days = Math.max(0, ChronoUnit.DAYS.between(first, end));
        return fullMonth
                .multiply(BigDecimal.valueOf(days))
                .divide(BigDecimal.valueOf(YearMonth.from(from).lengthOfMonth()), SCALE, RoundingMode.HALF_UP);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
