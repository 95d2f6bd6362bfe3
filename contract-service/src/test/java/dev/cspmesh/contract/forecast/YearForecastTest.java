package dev.cspmesh.contract.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.contract.commit.Contract;
import dev.cspmesh.contract.commit.ContractFixtures;
import dev.cspmesh.contract.commitment.ContractedLevel;
import dev.cspmesh.kit.money.BasisPoints;
import dev.cspmesh.kit.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class YearForecastTest {

    @Test
    void usage_goes_on_at_the_rate_of_the_days_that_passed() {
        YearForecast year = forecast("2024-03-10", "3");

        assertThat(year.dailyRate()).isEqualTo(usd("0.30"));
        assertThat(year.months()).hasSize(12);
        assertThat(year.months().getFirst().usage()).isEqualTo(usd("9.30"));
        assertThat(year.months().get(1).usage()).isEqualTo(usd("9.00"));
        assertThat(year.months().get(1).underage()).isEqualTo(usd("1.00"));
        assertThat(year.months().get(1).overage()).isEqualTo(usd("0.00"));
    }

    @Test
    void the_sums_of_a_year_are_those_of_its_months() {
        YearForecast year = forecast("2024-03-10", "4");

        assertThat(year.overage())
                .isEqualTo(year.months().stream().map(MonthForecast::overage).reduce(usd("0"), Money::plus));
        assertThat(year.overage().amount()).isPositive();
        assertThat(year.underage()).isEqualTo(usd("0.00"));
    }

    @Test
    void nothing_is_expected_after_the_contract_has_ended() {
        YearForecast year = forecast("2024-12-10", "3");

        MonthForecast after = year.months().stream()
                .filter(month -> month.month().equals(YearMonth.parse("2025-03")))
                .findFirst()
                .orElseThrow();
        assertThat(after.commitment()).isEqualTo(usd("0.00"));
        assertThat(after.expected()).isEqualTo(usd("0.00"));
    }

    @Test
    void without_levels_nothing_is_the_cheapest() {
        YearForecast year = forecast("2024-03-10", "3");

        assertThat(year.cheapest()).isEmpty();
        assertThat(year.explanation("L10")).isEmpty();
    }

    @Test
    void the_cheapest_level_is_explained_against_every_other_one() {
        YearForecast year = forecast("2024-03-10", "3", level("L10", "10", 500), level("L5", "5", 100));

        assertThat(year.cheapest().orElseThrow().level()).isEqualTo("L5");
        assertThat(year.explanation("L10"))
                .containsExactly(
                        "L10 (now) costs 114.00 USD, 5.59 USD more than L5; 10.50 USD of it would be paid for without"
                                + " being used at list price.",
                        "L5 costs 108.41 USD, the least; 0.00 USD of it would be paid for without being used at list"
                                + " price.");
    }

    @Test
    void a_level_costs_nothing_in_months_after_the_end_and_its_share_of_the_last_one() {
        YearForecast year = YearForecast.of(new ForecastBasis(
                ContractFixtures.active("2024-02-15"),
                YearMonth.parse("2025-01"),
                LocalDate.parse("2025-01-31"),
                usd("0"),
                Optional.empty(),
                List.of(level("LX", "29", 0))));

        assertThat(year.levels().getFirst().cost()).isEqualTo(usd("43.00"));
        assertThat(year.levels().getFirst().unused()).isEqualTo(usd("43.00"));
    }

    @Test
    void the_contracts_own_level_costs_what_the_contract_commits_to() {
        Contract upgraded = ContractFixtures.active("2024-03-01");
        upgraded.change(
                upgraded.terms().changed(YearMonth.parse("2024-05"), level("L20", "20", 0)),
                LocalDate.parse("2024-05-01"),
                ContractFixtures.FIRST_OF_MARCH);

        YearForecast year = YearForecast.of(new ForecastBasis(
                upgraded,
                YearMonth.parse("2024-03"),
                LocalDate.parse("2024-03-31"),
                usd("0"),
                Optional.empty(),
                List.of(upgraded.level())));

        assertThat(year.levels().getFirst().cost()).isEqualTo(usd("220.00"));
    }

    private static ContractedLevel level(String code, String commitment, int discount) {
        return new ContractedLevel(
                code, 1, "USD", new BigDecimal(commitment), BasisPoints.of(discount), BigDecimal.ONE);
    }

    private static YearForecast forecast(String today, String reported, ContractedLevel... levels) {
        return YearForecast.of(new ForecastBasis(
                ContractFixtures.active("2024-03-01"),
                YearMonth.from(LocalDate.parse(today)),
                LocalDate.parse(today),
                usd(reported),
                Optional.empty(),
                List.of(levels)));
    }

    private static Money usd(String amount) {
        return Money.rounded(new BigDecimal(amount), "USD");
    }
}
