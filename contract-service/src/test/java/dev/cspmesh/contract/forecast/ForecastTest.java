package dev.cspmesh.contract.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.contract.commit.Contract;
import dev.cspmesh.contract.commit.ContractFixtures;
import dev.cspmesh.contract.pipeline.Deals;
import dev.cspmesh.contract.pipeline.Opportunity;
import dev.cspmesh.contract.pipeline.OpportunityStatus;
import dev.cspmesh.kit.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForecastTest {

    private static final Contract FROM_MARCH = ContractFixtures.active("2024-03-01");

    @ParameterizedTest
    @CsvSource({
        "2024-03-01, 1.00, 31.00",
        "2024-03-10, 5.00, 15.50",
        "2024-03-31, 12.00, 12.00",
        "2024-04-15, 12.00, 12.00"
    })
    void usage_goes_on_at_the_rate_of_the_days_that_passed(LocalDate today, String reported, String expected) {
        assertThat(forecast(today, reported, List.of()).month().expected()).isEqualTo(usd(expected));
    }

    @Test
    void spend_below_the_commitment_is_underage() {
        Forecast forecast = forecast(LocalDate.of(2024, 3, 31), "4", List.of());

        assertThat(forecast.month().commitment()).isEqualTo(usd("10"));
        assertThat(forecast.month().underage()).isEqualTo(usd("6"));
        assertThat(forecast.month().overage()).isEqualTo(usd("0"));
    }

    @Test
    void spend_above_the_commitment_is_overage() {
        Forecast forecast = forecast(LocalDate.of(2024, 3, 31), "14", List.of());

        assertThat(forecast.month().underage()).isEqualTo(usd("0"));
        assertThat(forecast.month().overage()).isEqualTo(usd("4"));
    }

    @ParameterizedTest
    @CsvSource({
        "NEW, 2024-03-21, 50, 55.00",
        "PROPOSED, 2024-03-01, 50, 155.00",
        "NEW, 2024-04-01, 50, 0.00",
        "WON, 2024-03-22, 10, 100.00",
        "WON, 2024-02-29, 100, 0.00",
        "LOST, 2024-03-21, 100, 0.00"
    })
    void a_deal_counts_by_its_chance_for_the_days_ahead(
            OpportunityStatus status, String startsOn, int percent, String pipeline) {
        Opportunity deal = Deals.in(status, "310", percent, startsOn);

        Forecast forecast = forecast(LocalDate.of(2024, 2, 29), "0", List.of(deal));

        assertThat(forecast.month().pipeline()).contains(usd(pipeline));
        assertThat(forecast.month().expected()).isEqualTo(usd(pipeline));
    }

    @Test
    void a_deal_does_not_count_for_days_that_passed() {
        Opportunity deal = Deals.in(OpportunityStatus.NEW, "310", 100, "2024-03-01");

        assertThat(forecast(LocalDate.of(2024, 3, 21), "0", List.of(deal))
                        .month()
                        .pipeline())
                .contains(usd("100"));
    }

    @Test
    void deals_do_not_count_for_a_contract_that_is_not_the_default() {
        Opportunity deal = Deals.in(OpportunityStatus.NEW, "310", 100, "2024-03-01");

        Forecast forecast = Forecast.of(new ForecastBasis(
                ContractFixtures.second("2024-03-01"),
                YearMonth.of(2024, 3),
                LocalDate.of(2024, 3, 21),
                usd("0"),
                Optional.of(List.of(deal)),
                List.of()));

        assertThat(forecast.month().pipeline()).contains(usd("0"));
    }

    @Test
    void whoever_may_not_see_the_deals_gets_figures_without_them() {
        Forecast forecast = Forecast.of(new ForecastBasis(
                FROM_MARCH, YearMonth.of(2024, 3), LocalDate.of(2024, 3, 31), usd("4"), Optional.empty(), List.of()));

        assertThat(forecast.month().pipeline()).isEmpty();
        assertThat(forecast.month().expected()).isEqualTo(usd("4"));
    }

    @Test
    void outside_the_term_nothing_is_committed() {
        Forecast forecast = Forecast.of(new ForecastBasis(
                FROM_MARCH,
                YearMonth.of(2026, 3),
                LocalDate.of(2024, 3, 31),
                usd("0"),
                Optional.of(List.of(Deals.in(OpportunityStatus.NEW, "310", 100, "2024-03-01"))),
                List.of()));

        assertThat(forecast.month().commitment()).isEqualTo(usd("0"));
        assertThat(forecast.month().pipeline()).contains(usd("0"));
        assertThat(forecast.cheapestLevel()).isEmpty();
    }

    private static Forecast forecast(LocalDate today, String reported, List<Opportunity> deals) {
        return Forecast.of(new ForecastBasis(
                FROM_MARCH, YearMonth.of(2024, 3), today, usd(reported), Optional.of(deals), List.of()));
    }

    private static Money usd(String amount) {
        return Money.rounded(new BigDecimal(amount), "USD");
    }
}
