package dev.cspmesh.contract.forecast;

import dev.cspmesh.contract.commit.Contract;
import dev.cspmesh.contract.commitment.ContractedLevel;
import dev.cspmesh.contract.pipeline.Opportunity;
import dev.cspmesh.kit.forecast.MeteredMonth;
import dev.cspmesh.kit.forecast.UsageForecast;
import dev.cspmesh.kit.money.BasisPoints;
import dev.cspmesh.kit.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What forecasts are made of, with valid defaults. */
final class Bases {

    private Bases() {}

    /** A contract on a day on which so much of the month was reported. */
    static ForecastBasis of(Contract contract, String today, String reported, ContractedLevel... offered) {
        return of(contract, today, Map.of(month(today), used(reported)), List.of(), offered);
    }

    static ForecastBasis of(
            Contract contract,
            String today,
            Map<YearMonth, MeteredMonth> metered,
            List<Opportunity> deals,
            ContractedLevel... offered) {
        PipelineAllocation all = PipelineAllocation.of(deals, Set.of(), List.of(contract));
        return new ForecastBasis(
                contract,
                new UsageForecast(
                        contract.currency(),
                        contract.term().startsOn(),
                        DayRange.end(contract),
                        LocalDate.parse(today),
                        metered,
                        Optional.of(all.of(contract))),
                all.unserved(),
                List.of(offered));
    }

    static ContractedLevel level(String code, String commitment, int discount) {
        return new ContractedLevel(
                code, 1, "USD", new BigDecimal(commitment), BasisPoints.of(discount), BigDecimal.ONE);
    }

    static MeteredMonth used(String reported) {
        return new MeteredMonth(usd(reported), usd("0"));
    }

    static YearMonth month(String day) {
        return YearMonth.from(LocalDate.parse(day));
    }

    static Money usd(String amount) {
        return Money.rounded(new BigDecimal(amount), "USD");
    }
}
