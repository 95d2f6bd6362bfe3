package dev.cspmesh.contract.catalogue;

import dev.cspmesh.contract.ContractProblems;
import dev.cspmesh.kit.money.Money;
import dev.cspmesh.kit.problem.Rejection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** What commit levels must keep (docs/domain.md, contract: contiguous bands, monotone). */
final class LevelRules {

    private LevelRules() {}

    /** Levels that are published together are in one currency. */
    static Optional<Rejection> areIn(String currency, List<LevelBand> levels) {
        return IntStream.range(0, levels.size())
                .mapToObj(i -> isIn(currency, levels.get(i), "#/levels/" + i))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Rejection> isIn(String currency, LevelBand level, String pointer) {
        return CatalogueRules.isIn(currency, pointer + "/monthlyCommitment", level.monthlyCommitment())
                .or(() -> CatalogueRules.isIn(currency, pointer + "/roundingUnit", level.roundingUnit()));
    }

    /** Each level begins above the one before with at least its discount, each name stands once, units fit. */
    static Optional<Rejection> areBands(List<LevelBand> levels) {
        Set<String> names = new HashSet<>();
        return IntStream.range(0, levels.size())
                .mapToObj(i -> isBand(levels, i, names))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Rejection> isBand(List<LevelBand> levels, int i, Set<String> names) {
        LevelBand level = levels.get(i);
        String pointer = "#/levels/" + i;
        if (!names.add(level.code())) {
            return refuse(pointer + "/level", "stands twice", "each name once");
        }
        if (isFinerThanItsCoin(level.roundingUnit())) {
            return refuse(
                    pointer + "/roundingUnit/amount",
                    "is no multiple of the smallest coin",
                    "a multiple of " + smallestCoin(level.roundingUnit().currency()));
        }
        if (!divides(level.roundingUnit(), level.monthlyCommitment())) {
            return refuse(pointer + "/roundingUnit", "does not divide the commitment", "a divisor of the commitment");
        }
        return i == 0 ? Optional.empty() : follows(levels.get(i - 1), level, pointer);
    }

    /** Shares of a month are multiples of the unit: a finer one than the currency has would lose or gain a coin a month. */
    private static boolean isFinerThanItsCoin(Money unit) {
        return unit.amount().remainder(smallestCoin(unit.currency())).signum() != 0;
    }

    private static BigDecimal smallestCoin(String currency) {
        return BigDecimal.ONE.movePointLeft(Money.zero(currency).amount().scale());
    }

    /** Levels are announced for a day from this month on: what was on offer in earlier months stays so. */
    static Optional<Rejection> startsInTime(LocalDate startsOn, LocalDate thisMonth) {
        return startsOn.isBefore(thisMonth)
                ? Optional.of(Rejection.of(
                                ContractProblems.START_OUT_OF_RANGE, "Levels cannot begin in a month that is over.")
                        .field("#/startsOn", "is before this month", thisMonth + " or later"))
                : Optional.empty();
    }

    private static boolean divides(Money unit, Money commitment) {
        return commitment.amount().remainder(unit.amount()).signum() == 0;
    }

    private static Optional<Rejection> follows(LevelBand before, LevelBand level, String pointer) {
        Money least = before.monthlyCommitment();
        if (level.monthlyCommitment().compareAmount(least) <= 0) {
            return refuse(pointer + "/monthlyCommitment", "is not above the level before", "above " + least);
        }
        return level.discount().value() < before.discount().value()
                ? refuse(
                        pointer + "/discountBasisPoints",
                        "is less than that of the level before",
                        "at least " + before.discount().value())
                : Optional.empty();
    }

    private static Optional<Rejection> refuse(String pointer, String detail, String allowed) {
        return Optional.of(Rejection.of(ContractProblems.LEVELS_OUT_OF_ORDER, "The levels are no contiguous bands.")
                .field(pointer, detail, allowed));
    }
}
