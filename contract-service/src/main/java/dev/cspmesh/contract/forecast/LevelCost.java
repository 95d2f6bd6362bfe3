package dev.cspmesh.contract.forecast;

import dev.cspmesh.contract.commitment.ContractedLevel;
import dev.cspmesh.kit.money.Money;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What some months would cost under a level.
 *
 * @param level its code; absent for paying as one goes, which commits to nothing
 * @param cost of each month the greater of spend and commitment, less the level's discount
 * @param unused MSRP spend that would be paid for without being used
 */
public record LevelCost(@Nullable String level, Money cost, Money unused) {

    /**
     * Works a level out over months.
     *
     * @param commitment what each month would commit to under the level
     */
    static LevelCost of(ContractedLevel level, Function<YearMonth, BigDecimal> commitment, List<MonthForecast> months) {
        BigDecimal billed = BigDecimal.ZERO;
        BigDecimal unused = BigDecimal.ZERO;
        for (MonthForecast month : months) {
            BigDecimal committed = commitment.apply(month.month());
            BigDecimal expected = month.expected().amount();
            billed = billed.add(expected.max(committed));
            unused = unused.add(committed.subtract(expected).max(BigDecimal.ZERO));
        }
        return new LevelCost(
                level.code(),
                Money.rounded(level.discount().off(billed), level.currency()),
                Money.rounded(unused, level.currency()));
    }

    /** The one that costs least; the first of two that cost the same. */
    static Optional<LevelCost> cheapest(List<LevelCost> levels) {
        return levels.stream().min(Comparator.comparing(level -> level.cost().amount()));
    }
}
