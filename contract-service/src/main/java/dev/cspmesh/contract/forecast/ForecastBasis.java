package dev.cspmesh.contract.forecast;

import dev.cspmesh.contract.commit.Contract;
import dev.cspmesh.contract.commitment.ContractedLevel;
import dev.cspmesh.kit.forecast.PipelineShare;
import dev.cspmesh.kit.forecast.UsageForecast;
import dev.cspmesh.kit.money.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that a forecast is made of. {@link UsageForecast} carries usage and deals on, here and in billing-service;
 * what a month commits to comes from the contract.
 *
 * @param unserved deals that no contract would serve; none for callers who may not see them
 * @param offered the levels that can still be chosen
 */
record ForecastBasis(
        Contract contract, UsageForecast usage, List<PipelineShare> unserved, List<ContractedLevel> offered) {

    /** The running month, in the billing zone. */
    YearMonth running() {
        return YearMonth.from(usage.today());
    }

    /** A month with what is expected in it. */
    MonthForecast month(YearMonth month) {
        return new MonthForecast(contract.terms().ahead().commitmentOf(month), usage.month(month), unservedIn(month));
    }

    /** What deals would add that no contract would serve, by currency. */
    private List<Money> unservedIn(YearMonth month) {
        return unserved.stream()
                .map(share -> share.fullMonth().currency())
                .distinct()
                .sorted()
                .flatMap(currency -> unserved(currency).month(month).pipeline().stream())
                .filter(amount -> !amount.isZero())
                .toList();
    }

    private UsageForecast unserved(String currency) {
        LocalDate always = usage.today();
        return new UsageForecast(
                currency,
                always,
                Optional.empty(),
                always,
                Map.of(),
                Optional.of(unserved.stream()
                        .filter(share -> share.fullMonth().currency().equals(currency))
                        .toList()));
    }
}
