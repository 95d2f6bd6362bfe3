package dev.cspmesh.kit.forecast;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Optional;

/**
 * What is used a day, as far as it is known.
 *
 * @param perDay MSRP spend, with many more digits than money has
 * @param from the month that it was measured in; empty when nothing was used of late
 */
public record RunRate(BigDecimal perDay, Optional<YearMonth> from) {

    private static final int SCALE = 20;

    static final RunRate NONE = new RunRate(BigDecimal.ZERO, Optional.empty());

    /** The spend of a month over the days of it that have passed. */
    static RunRate of(YearMonth month, BigDecimal used, long days) {
        return new RunRate(used.divide(BigDecimal.valueOf(days), SCALE, RoundingMode.HALF_UP), Optional.of(month));
    }

    /** The same for so many days. */
    BigDecimal times(long days) {
        return perDay.multiply(BigDecimal.valueOf(days));
    }
}
