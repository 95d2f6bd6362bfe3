package dev.cspmesh.billing.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.kit.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForecastTest {

    @ParameterizedTest
    @CsvSource({
        "2024-09,2024-09-01,300.00",
        "2024-09,2024-09-15,20.00",
        "2024-09,2024-09-30,10.00",
        "2024-02,2024-02-29,10.00",
        "2024-09,2024-10-01,10.00",
        "2024-09,2024-08-31,10.00"
    })
    void the_running_month_is_carried_on_by_days_and_any_other_is_what_it_is(
            YearMonth month, LocalDate today, String expected) {
        assertThat(Forecast.expected(month, usd("10.00"), today)).isEqualTo(usd(expected));
    }

    @Test
    void a_month_heads_for_underage_or_overage_and_never_for_both() {
        Forecast.Month under = month("100.00", "60.00");
        Forecast.Month over = month("100.00", "160.00");

        assertThat(under.expectedUnderage()).isEqualTo(usd("40.00"));
        assertThat(under.expectedOverage()).isEqualTo(usd("0.00"));
        assertThat(over.expectedUnderage()).isEqualTo(usd("0.00"));
        assertThat(over.expectedOverage()).isEqualTo(usd("60.00"));
    }

    private static Forecast.Month month(String commitment, String expected) {
        return new Forecast.Month(YearMonth.of(2024, 9), "OPEN", usd(commitment), usd("1.00"), usd(expected));
    }

    private static Money usd(String amount) {
        return new Money(new BigDecimal(amount), "USD");
    }
}
