package dev.cspmesh.contract.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.contract.agreement.Contracts;
import dev.cspmesh.contract.catalogue.CommitLevel;
import dev.cspmesh.kit.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
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
                .isEqualTo(
                        year.months().stream().map(YearForecast.Month::overage).reduce(usd("0"), Money::plus));
        assertThat(year.overage().amount()).isPositive();
        assertThat(year.underage()).isEqualTo(usd("0.00"));
    }

    @Test
    void nothing_is_expected_after_the_contract_has_ended() {
        YearForecast year = forecast("2024-12-10", "3");

        YearForecast.Month after = year.months().stream()
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

    private static YearForecast forecast(String today, String reported) {
        return YearForecast.of(new YearForecast.Given(
                Contracts.active("2024-03-01"),
                LocalDate.parse(today),
                usd(reported),
                List.of(),
                List.<CommitLevel>of()));
    }

    private static Money usd(String amount) {
        return Money.rounded(new BigDecimal(amount), "USD");
    }
}
