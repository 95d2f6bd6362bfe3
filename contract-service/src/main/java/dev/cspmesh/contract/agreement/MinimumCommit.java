package dev.cspmesh.contract.agreement;

import dev.cspmesh.kit.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * MSRP spend that is promised for one month.
 *
 * @param month calendar month in the billing zone
 */
@Schema(name = "MinimumCommit", description = "MSRP spend that is promised for one month.")
public record MinimumCommit(YearMonth month, Money amount) {

    /**
     * The promise of each month. A start on day 1 gives as many months as the term has. Any other start gives one more:
     * the first is prorated by days, the start day counts, and rounded down to the level's unit; the last is its
     * complement, so that the sum is exactly term times level (DOMAIN.md, contract).
     */
    public static List<MinimumCommit> schedule(Term term, PinnedLevel level) {
        YearMonth start = YearMonth.from(term.startsOn());
        BigDecimal first = first(term.startsOn(), level);
        int last = term.startsOn().getDayOfMonth() == 1 ? term.months() - 1 : term.months();
        return IntStream.rangeClosed(0, last)
                .mapToObj(i -> new MinimumCommit(start.plusMonths(i), amount(i, last, first, term, level)))
                .toList();
    }

    private static BigDecimal first(LocalDate startsOn, PinnedLevel level) {
        if (startsOn.getDayOfMonth() == 1) {
            return level.commitment();
        }
        BigDecimal days = BigDecimal.valueOf(startsOn.lengthOfMonth());
        BigDecimal served = BigDecimal.valueOf(startsOn.lengthOfMonth() - startsOn.getDayOfMonth() + 1L);
        return level.commitment()
                .multiply(served)
                .divideToIntegralValue(days.multiply(level.roundingUnit()))
                .multiply(level.roundingUnit());
    }

    private static Money amount(int index, int last, BigDecimal first, Term term, PinnedLevel level) {
        if (index == 0) {
            return Money.rounded(first, level.currency());
        }
        boolean complement = index == last && last == term.months();
        return Money.rounded(complement ? level.commitment().subtract(first) : level.commitment(), level.currency());
    }
}
