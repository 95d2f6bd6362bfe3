package dev.cspmesh.contract.forecast;

import static dev.cspmesh.contract.forecast.Bases.level;
import static dev.cspmesh.contract.forecast.Bases.usd;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.contract.commit.Contract;
import dev.cspmesh.contract.commit.ContractFixtures;
import dev.cspmesh.contract.pipeline.Deals;
import dev.cspmesh.contract.pipeline.Opportunity;
import dev.cspmesh.contract.pipeline.OpportunityStatus;
import dev.cspmesh.kit.forecast.UsageForecast;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForecastTest {

    private static final YearMonth MARCH = YearMonth.of(2024, 3);
    private static final Contract FROM_MARCH = ContractFixtures.active("2024-03-01");

    @ParameterizedTest
    @CsvSource({
        "2024-03-01, 1.00, 31.00",
        "2024-03-10, 5.00, 15.50",
        "2024-03-31, 12.00, 12.00",
    })
    void usage_goes_on_at_the_rate_of_the_days_that_passed(String today, String reported, String expected) {
        assertThat(forecast(today, reported).month().expected()).isEqualTo(usd(expected));
    }

    @Test
    void spend_below_the_commitment_is_underage() {
        MonthForecast month = forecast("2024-03-31", "4").month();

        assertThat(month.commitment()).isEqualTo(usd("10"));
        assertThat(month.underage()).isEqualTo(usd("6"));
        assertThat(month.overage()).isEqualTo(usd("0"));
    }

    @Test
    void spend_above_the_commitment_is_overage() {
        MonthForecast month = forecast("2024-03-31", "14").month();

        assertThat(month.underage()).isEqualTo(usd("0"));
        assertThat(month.overage()).isEqualTo(usd("4"));
    }

    @ParameterizedTest
    @CsvSource({
        "NEW, 2024-03-21, 50, 55.00",
        "PROPOSED, 2024-03-01, 50, 155.00",
        "NEW, 2024-04-01, 50, 0.00",
        "WON, 2024-03-22, 10, 100.00",
        "LOST, 2024-03-21, 100, 0.00"
    })
    void a_deal_counts_by_its_chance_for_the_days_ahead(
            OpportunityStatus status, String startsOn, int percent, String pipeline) {
        Forecast forecast = forecast("2024-02-29", Deals.in(status, "310", percent, startsOn));

        assertThat(forecast.month().use().pipeline()).contains(usd(pipeline));
        assertThat(forecast.month().expected()).isEqualTo(usd(pipeline));
    }

    @Test
    void a_won_deal_whose_customer_is_not_metered_yet_goes_on_counting_after_its_start() {
        assertThat(forecast("2024-02-29", Deals.in(OpportunityStatus.WON, "310", 100, "2024-02-01"))
                        .month()
                        .use()
                        .pipeline())
                .contains(usd("310"));
    }

    @Test
    void a_deal_does_not_count_for_days_that_passed() {
        assertThat(forecast("2024-03-21", Deals.in(OpportunityStatus.NEW, "310", 100, "2024-03-01"))
                        .month()
                        .use()
                        .pipeline())
                .contains(usd("100"));
    }

    @Test
    void whoever_may_not_see_the_deals_gets_figures_without_them() {
        ForecastBasis basis = new ForecastBasis(
                FROM_MARCH,
                new UsageForecast(
                        "USD",
                        FROM_MARCH.term().startsOn(),
                        FROM_MARCH.term().endsBefore(),
                        LocalDate.of(2024, 3, 31),
                        Map.of(MARCH, Bases.used("4")),
                        Optional.empty()),
                List.of(),
                List.of());

        MonthForecast month = Forecast.of(basis, MARCH).month();

        assertThat(month.use().pipeline()).isEmpty();
        assertThat(month.expected()).isEqualTo(usd("4"));
        assertThat(month.unserved()).isEmpty();
    }

    @Test
    void outside_the_term_nothing_is_committed_and_a_deal_has_no_contract_that_would_serve_it() {
        Opportunity deal = Deals.in(OpportunityStatus.NEW, "310", 100, "2024-03-01");
        ForecastBasis basis = Bases.of(FROM_MARCH, "2024-03-31", Map.of(), List.of(deal));

        MonthForecast month = Forecast.of(basis, YearMonth.of(2026, 3)).month();

        assertThat(month.commitment()).isEqualTo(usd("0"));
        assertThat(month.use().pipeline()).contains(usd("0"));
        assertThat(month.unserved()).containsExactly(usd("310"));
    }

    @Test
    void a_month_without_spend_costs_least_when_one_pays_as_one_goes() {
        Forecast forecast = Forecast.of(
                Bases.of(FROM_MARCH, "2024-03-31", "0", level("L10", "10", 500), level("L2500", "2500", 1000)), MARCH);

        assertThat(forecast.cheapest()).hasValueSatisfying(best -> {
            assertThat(best.choice()).isEqualTo(LevelCost.Choice.PAY_AS_YOU_GO);
            assertThat(best.level()).isNull();
            assertThat(best.cost()).isEqualTo(usd("0"));
        });
    }

    private static Forecast forecast(String today, String reported) {
        return Forecast.of(Bases.of(FROM_MARCH, today, reported), MARCH);
    }

    private static Forecast forecast(String today, Opportunity deal) {
        return Forecast.of(Bases.of(FROM_MARCH, today, Map.of(), List.of(deal)), MARCH);
    }
}
