package dev.cspmesh.contract.forecast;

import dev.cspmesh.contract.agreement.Agreement;
import dev.cspmesh.contract.agreement.MinimumCommit;
import dev.cspmesh.contract.agreement.PinnedLevel;
import dev.cspmesh.contract.pipeline.Opportunity;
import dev.cspmesh.kit.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a month will bring against its commitment (docs/domain.md, pipeline; the formula is ours). Usage goes on at the rate
 * of the days that passed. A deal counts for the days after today from its start on: an open one by its chance, a won
 * one fully if it has not started, because afterwards its usage is in the rate; a lost one never. Deals become subscriptions of the default contract, so no other contract in force counts them.
 *
 * @param pipeline empty for callers who may not see the deals; then it is not in the other figures either
 */
public record Forecast(
        YearMonth month,
        Money commitment,
        Money reportedToDate,
        Optional<Money> pipeline,
        Money expected,
        Optional<CheapestLevel> cheapestLevel) {

    private static final BigDecimal BASIS_POINTS = BigDecimal.valueOf(10_000);

    /**
     * The level under which the expected spend would cost least.
     *
     * @param monthlyCost the greater of spend and commitment, less the level's discount
     */
    public record CheapestLevel(String level, Money monthlyCost) {}

    /** Everything that a forecast is made of. Deals are empty for those who may not see them. */
    public record Given(
            Agreement agreement,
            YearMonth month,
            LocalDate today,
            Money reported,
            Optional<List<Opportunity>> deals,
            List<PinnedLevel> levels) {

        Given with(Optional<List<Opportunity>> known) {
            return new Given(agreement, month, today, reported, known, levels);
        }

        Given with(List<PinnedLevel> offered) {
            return new Given(agreement, month, today, reported, deals, offered);
        }
    }

    static Forecast of(Given given) {
        String currency = given.agreement().level().currency();
        ServicePeriod period = ServicePeriod.of(given.month(), given.agreement().term(), given.today());
        Optional<Money> pipeline =
                given.deals().map(deals -> Money.rounded(hopes(given.agreement(), deals, period), currency));
        Money expected = Money.rounded(period.atThisRate(given.reported().amount()), currency)
                .plus(pipeline.orElse(Money.zero(currency)));
        return new Forecast(
                given.month(),
                commitment(given, currency),
                given.reported(),
                pipeline,
                expected,
                cheapest(given.levels(), expected));
    }

    /** Expected spend below the commitment. */
    public Money expectedUnderage() {
        return positive(commitment.minus(expected));
    }

    /** Expected spend above the commitment. */
    public Money expectedOverage() {
        return positive(expected.minus(commitment));
    }

    private static Money commitment(Given given, String currency) {
        return given.agreement().promise().minimumCommits().stream()
                .filter(commit -> commit.month().equals(given.month()))
                .map(MinimumCommit::amount)
                .findFirst()
                .orElse(Money.zero(currency));
    }

    /** What deals may add to a month of this contract. */
    static BigDecimal hopes(Agreement agreement, List<Opportunity> deals, ServicePeriod period) {
        return deals.stream()
                .filter(deal -> agreement.takesNewSubscriptions())
                .map(deal -> hope(deal, period))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal hope(Opportunity opportunity, ServicePeriod period) {
        BigDecimal month = opportunity.deal().expectedMonthlyMsrp().amount();
        return month.multiply(BigDecimal.valueOf(chance(opportunity, period.today()), 2))
                .multiply(period.shareAhead(opportunity.deal().startsOn()));
    }

    private static long chance(Opportunity opportunity, LocalDate today) {
        return switch (opportunity.status()) {
            case NEW, QUALIFIED, PROPOSED -> opportunity.deal().probabilityPercent();
            case WON -> opportunity.deal().startsOn().isAfter(today) ? 100 : 0;
            case LOST -> 0;
        };
    }

    private static Optional<CheapestLevel> cheapest(List<PinnedLevel> levels, Money expected) {
        return levels.stream()
                .map(level -> new CheapestLevel(level.code(), cost(level, expected)))
                .min(Comparator.comparing(level -> level.monthlyCost().amount()));
    }

    private static Money cost(PinnedLevel level, Money expected) {
        BigDecimal billed = expected.amount().max(level.monthlyCommitment().amount());
        BigDecimal net = billed.multiply(BASIS_POINTS.subtract(BigDecimal.valueOf(level.discountBasisPoints())))
                .divide(BASIS_POINTS);
        return Money.rounded(net, expected.currency());
    }

    private static Money positive(Money amount) {
        return amount.amount().signum() > 0 ? amount : Money.zero(amount.currency());
    }
}
