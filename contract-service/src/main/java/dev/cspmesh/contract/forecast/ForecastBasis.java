package dev.cspmesh.contract.forecast;

import dev.cspmesh.contract.commit.Contract;
import dev.cspmesh.contract.commitment.ContractedLevel;
import dev.cspmesh.contract.pipeline.Opportunity;
import dev.cspmesh.kit.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * Everything that a forecast is made of. A deal counts for the days after today from its start on: an open one by its
 * chance, a won one fully if it has not started, because afterwards its usage is in the rate; a lost one never. Deals
 * become subscriptions of the default contract, so no other contract in force counts them (docs/domain.md, pipeline; the
 * formula is ours).
 *
 * @param month the month that {@code reported} belongs to
 * @param reported MSRP spend of that month so far
 * @param deals empty for callers who may not see them
 * @param levels those that can be had
 */
record ForecastBasis(
        Contract contract,
        YearMonth month,
        LocalDate today,
        Money reported,
        Optional<List<Opportunity>> deals,
        List<ContractedLevel> levels) {

    ForecastBasis with(Optional<List<Opportunity>> known) {
        return new ForecastBasis(contract, month, today, reported, known, levels);
    }

    ForecastBasis with(List<ContractedLevel> offered) {
        return new ForecastBasis(contract, month, today, reported, deals, offered);
    }

    /** The days of a month on which the contract runs. */
    ServicePeriod period(YearMonth of) {
        return ServicePeriod.of(of, contract.term(), today);
    }

    /** A month with the usage that is expected in it. */
    MonthForecast forecast(YearMonth of, BigDecimal usage) {
        return new MonthForecast(
                of,
                contract.terms().commitmentOf(of),
                Money.rounded(usage, contract.currency()),
                deals.map(known -> Money.rounded(weightedPipeline(known, period(of)), contract.currency())));
    }

    private BigDecimal weightedPipeline(List<Opportunity> known, ServicePeriod period) {
        return known.stream()
                .filter(deal -> contract.takesNewSubscriptions())
                .map(deal -> weighted(deal, period))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal weighted(Opportunity opportunity, ServicePeriod period) {
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
}
