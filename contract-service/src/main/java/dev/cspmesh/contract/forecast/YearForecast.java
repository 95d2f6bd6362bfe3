package dev.cspmesh.contract.forecast;

import dev.cspmesh.contract.commit.Contract;
import dev.cspmesh.contract.commitment.ContractedLevel;
import dev.cspmesh.contract.commitment.MonthlyCommitment;
import dev.cspmesh.kit.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the coming twelve months will bring against their commitments. Usage goes on at the daily rate of the month that
 * runs. Every level on offer is worked out over the same months with the share that each commits to of the first and the
 * last one, so that the cheapest one can be explained; the contract's own level counts as it was pinned and changed.
 *
 * @param dailyRate MSRP spend of a day at the present rate
 */
public record YearForecast(Money dailyRate, List<MonthForecast> months, List<LevelCost> levels) {

    private static final int MONTHS = 12;
    private static final int SCALE = 8;

    static YearForecast of(ForecastBasis basis) {
        BigDecimal rate = dailyRate(basis);
        List<MonthForecast> months = IntStream.range(0, MONTHS)
                .mapToObj(basis.month()::plusMonths)
                .map(month -> basis.forecast(
                        month,
                        rate.multiply(BigDecimal.valueOf(basis.period(month).days()))))
                .toList();
        List<LevelCost> levels = basis.levels().stream()
                .map(level -> LevelCost.of(level, commitment(basis.contract(), level), months))
                .toList();
        return new YearForecast(Money.rounded(rate, basis.contract().currency()), months, levels);
    }

    /** The level under which the twelve months would cost least; the lower one of two that cost the same. */
    public Optional<LevelCost> cheapest() {
        return LevelCost.cheapest(levels);
    }

    /** The sum of the expected underages. */
    public Money underage() {
        return months.stream().map(MonthForecast::underage).reduce(Money::plus).orElseThrow();
    }

    /** The sum of the expected overages. */
    public Money overage() {
        return months.stream().map(MonthForecast::overage).reduce(Money::plus).orElseThrow();
    }

    /** Why the cheapest level is the cheapest, in sentences. */
    public List<String> explanation(@Nullable String present) {
        return cheapest()
                .map(best -> levels.stream()
                        .map(level -> sentence(level, best, present))
                        .toList())
                .orElse(List.of());
    }

    private static String sentence(LevelCost level, LevelCost best, @Nullable String present) {
        String now = Objects.equals(level.level(), present) ? " (now)" : "";
        String more = level.equals(best) ? "the least" : level.cost().minus(best.cost()) + " more than " + name(best);
        return "%s%s costs %s, %s; %s of it would be paid for without being used at list price."
                .formatted(name(level), now, level.cost(), more, level.unused());
    }

    private static String name(LevelCost level) {
        return Optional.ofNullable(level.level()).orElse("Paying as you go");
    }

    private static BigDecimal dailyRate(ForecastBasis basis) {
        long passed = basis.period(basis.month()).daysPassed();
        return passed == 0
                ? BigDecimal.ZERO
                : basis.reported().amount().divide(BigDecimal.valueOf(passed), SCALE, RoundingMode.HALF_UP);
    }

    /** What each month would commit to under a level; without a term each month commits to all of it. */
    private static Function<YearMonth, BigDecimal> commitment(Contract contract, ContractedLevel level) {
        if (!contract.term().isBounded()) {
            return month -> level.commitment();
        }
        List<MonthlyCommitment> commitments = level.equals(contract.level())
                ? contract.terms().monthlyCommitments()
                : MonthlyCommitment.of(contract.term(), level);
        Map<YearMonth, BigDecimal> byMonth = commitments.stream()
                .collect(Collectors.toMap(
                        MonthlyCommitment::month, each -> each.amount().amount()));
        return month -> byMonth.getOrDefault(month, BigDecimal.ZERO);
    }
}
