package dev.cspmesh.contract.forecast;

import dev.cspmesh.contract.commitment.CommitmentTerms;
import dev.cspmesh.kit.money.Money;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What some months would cost with a choice.
 *
 * @param level code of the level; absent for paying as one goes, which commits to nothing
 * @param cost of each month the greater of spend and commitment, less the discount that counts in that month
 * @param unused MSRP spend that would be paid for without being used
 */
public record LevelCost(Choice choice, @Nullable String level, Money cost, Money unused) {

    /** What can be chosen. */
    public enum Choice {
        /** Change nothing: each month has the level and the discount that the contract has for it. */
        AS_CONTRACTED,
        /** A level that is on offer, as soon as a change could count. */
        LEVEL,
        /** No commitment and no discount. */
        PAY_AS_YOU_GO
    }

    /** Works a choice out over months. */
    static LevelCost of(Choice choice, @Nullable String level, CommitmentTerms terms, List<MonthForecast> months) {
        BigDecimal cost = BigDecimal.ZERO;
        BigDecimal unused = BigDecimal.ZERO;
        for (MonthForecast month : months) {
            BigDecimal committed = terms.commitmentOf(month.month()).amount();
            BigDecimal expected = month.expected().amount();
            BigDecimal billed = terms.underageBilled() ? expected.max(committed) : expected;
            cost = cost.add(terms.levelIn(month.month()).discount().off(billed));
            unused = unused.add(billed.subtract(expected));
        }
        String currency = terms.level().currency();
        return new LevelCost(choice, level, Money.rounded(cost, currency), Money.rounded(unused, currency));
    }

    /** The one that costs least; the first of two that cost the same. */
    static Optional<LevelCost> cheapest(List<LevelCost> levels) {
        return levels.stream().min(Comparator.comparing(level -> level.cost().amount()));
    }
}
