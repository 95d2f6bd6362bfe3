package dev.cspmesh.contract.forecast;

import dev.cspmesh.contract.agreement.Agreement;
import dev.cspmesh.contract.agreement.MinimumCommit;
import dev.cspmesh.contract.agreement.PinnedLevel;
import dev.cspmesh.contract.pipeline.Opportunity;
import dev.cspmesh.kit.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the coming twelve months will bring against their commitments (docs/domain.md, pipeline; the formula is ours). Usage
 * goes on at the daily rate of the month that runs; deals add to it as in {@link Forecast}. Every level on offer is
 * worked out over the same months with the share that each promises of the first and the last one, so that the cheapest
 * one can be explained; the contract's own level counts as it was pinned and changed.
 *
 * @param dailyRate MSRP spend of a day at the present rate
 */
public record YearForecast(Money dailyRate, List<Month> months, List<LevelCost> levels) {

    private static final int MONTHS = 12;
    private static final int SCALE = 8;
    private static final BigDecimal BASIS_POINTS = BigDecimal.valueOf(10_000);

    /**
     * One month.
     *
     * @param pipeline what deals may add; nothing for callers who may not see them
     */
    public record Month(YearMonth month, Money commitment, Money usage, Money pipeline) {

        public Money expected() {
            return usage.plus(pipeline);
        }

        public Money underage() {
            return positive(commitment.minus(expected()));
        }

        public Money overage() {
            return positive(expected().minus(commitment));
        }

        private static Money positive(Money amount) {
            return amount.amount().signum() > 0 ? amount : Money.zero(amount.currency());
        }
    }

    /**
     * What the months would cost under a level.
     *
     * @param cost of each month the greater of spend and commitment, less the discount
     * @param unused MSRP spend that would be paid for without being used
     */
    public record LevelCost(String level, Money cost, Money unused) {}

    /** Everything that the forecast is made of. */
    record Given(
            Agreement agreement, LocalDate today, Money reported, List<Opportunity> deals, List<PinnedLevel> levels) {}

    static YearForecast of(Given given) {
        YearMonth first = YearMonth.from(given.today());
        BigDecimal rate = dailyRate(given, first);
        List<Month> months = IntStream.range(0, MONTHS)
                .mapToObj(first::plusMonths)
                .map(month -> month(given, month, rate))
                .toList();
        List<LevelCost> levels =
                given.levels().stream().map(level -> cost(given, level, months)).toList();
        return new YearForecast(Money.rounded(rate, currency(given)), months, levels);
    }

    /** The level under which the twelve months would cost least; the lower one of two that cost the same. */
    public Optional<LevelCost> cheapest() {
        return levels.stream().min(Comparator.comparing(level -> level.cost().amount()));
    }

    /** The sum of the expected underages. */
    public Money underage() {
        return months.stream().map(Month::underage).reduce(Money::plus).orElseThrow();
    }

    /** The sum of the expected overages. */
    public Money overage() {
        return months.stream().map(Month::overage).reduce(Money::plus).orElseThrow();
    }

    /** Why the cheapest level is the cheapest, in sentences. */
    public List<String> explanation(String present) {
        return cheapest()
                .map(best -> levels.stream()
                        .map(level -> sentence(level, best, present))
                        .toList())
                .orElse(List.of());
    }

    private static String sentence(LevelCost level, LevelCost best, String present) {
        String now = level.level().equals(present) ? " (now)" : "";
        String more = level.equals(best) ? "the least" : level.cost().minus(best.cost()) + " more than " + best.level();
        return "%s%s costs %s, %s; %s of it would be paid for without being used at list price."
                .formatted(level.level(), now, level.cost(), more, level.unused());
    }

    private static BigDecimal dailyRate(Given given, YearMonth month) {
        ServicePeriod period = ServicePeriod.of(month, given.agreement().term(), given.today());
        return period.daysPassed() == 0
                ? BigDecimal.ZERO
                : given.reported()
                        .amount()
                        .divide(BigDecimal.valueOf(period.daysPassed()), SCALE, RoundingMode.HALF_UP);
    }

    private static Month month(Given given, YearMonth month, BigDecimal rate) {
        ServicePeriod period = ServicePeriod.of(month, given.agreement().term(), given.today());
        BigDecimal usage = rate.multiply(BigDecimal.valueOf(period.days()));
        return new Month(
                month,
                commitment(given, month),
                Money.rounded(usage, currency(given)),
                Money.rounded(Forecast.hopes(given.agreement(), given.deals(), period), currency(given)));
    }

    private static Money commitment(Given given, YearMonth month) {
        return given.agreement().promise().minimumCommits().stream()
                .filter(commit -> commit.month().equals(month))
                .map(MinimumCommit::amount)
                .findFirst()
                .orElse(Money.zero(currency(given)));
    }

    private static LevelCost cost(Given given, PinnedLevel level, List<Month> months) {
        Map<YearMonth, BigDecimal> promised = promise(given, level, months);
        BigDecimal billed = BigDecimal.ZERO;
        BigDecimal unused = BigDecimal.ZERO;
        for (Month month : months) {
            BigDecimal committed = promised.getOrDefault(month.month(), BigDecimal.ZERO);
            BigDecimal expected = month.expected().amount();
            billed = billed.add(expected.max(committed));
            unused = unused.add(committed.subtract(expected).max(BigDecimal.ZERO));
        }
        BigDecimal net = billed.multiply(BASIS_POINTS.subtract(BigDecimal.valueOf(level.discountBasisPoints())))
                .divide(BASIS_POINTS, SCALE, RoundingMode.HALF_UP);
        return new LevelCost(
                level.code(), Money.rounded(net, level.currency()), Money.rounded(unused, level.currency()));
    }

    /** What each month would promise under a level; without a term each month promises all of it. */
    private static Map<YearMonth, BigDecimal> promise(Given given, PinnedLevel level, List<Month> months) {
        Agreement agreement = given.agreement();
        if (!agreement.term().isBounded()) {
            return months.stream().collect(Collectors.toMap(Month::month, month -> level.commitment()));
        }
        List<MinimumCommit> commits = level.equals(agreement.level())
                ? agreement.promise().minimumCommits()
                : MinimumCommit.schedule(agreement.term(), level);
        return commits.stream()
                .collect(Collectors.toMap(
                        MinimumCommit::month, commit -> commit.amount().amount()));
    }

    private static String currency(Given given) {
        return given.agreement().level().currency();
    }
}
