package dev.cspmesh.billing.pricing;

import dev.cspmesh.kit.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A monthly fee of a CSP for each customer of a service.
 *
 * @param code names the fee; a customer pays it once a month
 * @param amount of a whole month
 * @param startsOn first day
 * @param endsOn last day; open when absent
 */
public record FixedFee(
        String code,
        String name,
        String service,
        Money amount,
        LocalDate startsOn,
        @Nullable LocalDate endsOn) {

    /** Digits of the share of a month before it becomes money. */
    private static final int EXACT = 20;

    /** So many days of a month. */
    public record Days(long charged, int ofMonth) {}

    /**
     * The days of a month on which both the fee and the contract are in force.
     *
     * @param termFrom first day of the contract
     * @param termTo its end, exclusive, if it has one
     */
    public Days days(YearMonth month, LocalDate termFrom, Optional<LocalDate> termTo) {
        LocalDate begin = later(later(month.atDay(1), startsOn), termFrom);
        LocalDate end = month.plusMonths(1).atDay(1);
        end = earlier(end, endsOn == null ? end : endsOn.plusDays(1));
        end = earlier(end, termTo.orElse(end));
        return new Days(Math.max(0, ChronoUnit.DAYS.between(begin, end)), month.lengthOfMonth());
    }

    /** What the fee is for these days, rounded once, half up. */
    public Money prorated(Days days) {
        BigDecimal share = BigDecimal.valueOf(days.charged())
                .divide(BigDecimal.valueOf(days.ofMonth()), EXACT, RoundingMode.HALF_UP);
        return Money.rounded(amount.amount().multiply(share), amount.currency());
    }

    private static LocalDate later(LocalDate first, LocalDate second) {
        return first.isAfter(second) ? first : second;
    }

    private static LocalDate earlier(LocalDate first, LocalDate second) {
        return first.isBefore(second) ? first : second;
    }
}
