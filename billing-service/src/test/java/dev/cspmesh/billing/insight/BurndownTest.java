package dev.cspmesh.billing.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.billing.projection.contract.Contract;
import dev.cspmesh.billing.projection.contract.ContractFixture;
import dev.cspmesh.billing.projection.contract.Outlooks;
import dev.cspmesh.kit.forecast.MeteredMonth;
import dev.cspmesh.kit.forecast.PipelineShare;
import dev.cspmesh.kit.forecast.UsageForecast;
import dev.cspmesh.kit.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A contract from September 2024 to August 2025. */
class BurndownTest {

    private static final YearMonth SEPTEMBER = YearMonth.of(2024, 9);
    private static final YearMonth OCTOBER = YearMonth.of(2024, 10);
    private static final YearMonth DECEMBER = YearMonth.of(2024, 12);
    private static final LocalDate END = LocalDate.of(2025, 9, 1);

    private final Contract contract = ContractFixture.active(500);

    @ParameterizedTest
    @CsvSource({"2024-09-01,300.00", "2024-09-15,20.00", "2024-09-30,10.00", "2024-10-01,10.00", "2024-08-31,10.00"})
    void the_running_month_is_carried_on_by_days_and_one_that_is_over_is_what_it_is(LocalDate today, String expected) {
        Forecast forecast = burndown(today, Map.of(SEPTEMBER, known("10.00")), true);

        assertThat(month(forecast, SEPTEMBER).use().expected()).isEqualTo(usd(expected));
    }

    @Test
    void december_is_the_run_rate_of_october_and_the_pipeline_for_the_csp_alone() {
        LocalDate today = LocalDate.of(2024, 10, 4);
        Map<YearMonth, Burndown.Known> known = Map.of(OCTOBER, known("602.00"));

        assertThat(month(burndown(today, known, true), DECEMBER).use().expected())
                .isEqualTo(usd("6165.50"));
        assertThat(month(burndown(today, known, false), DECEMBER).use().expected())
                .isEqualTo(usd("4665.50"));
        assertThat(month(burndown(today, known, false), DECEMBER).use().pipeline())
                .isEmpty();
    }

    @Test
    void after_an_early_end_nothing_is_committed_and_nothing_is_expected() {
        Map<YearMonth, Burndown.Known> known = Map.of(OCTOBER, known("602.00"), DECEMBER, known("0.00"));
        Outlooks.Outlook ending =
                new Outlooks.Outlook(Optional.of(LocalDate.of(2024, 12, 1)), List.of(deal(LocalDate.of(2024, 10, 5))));

        Forecast forecast = new Burndown(contract, ending, known, LocalDate.of(2024, 10, 4), true).forecast(usd("0"));

        assertThat(month(forecast, OCTOBER).commitment()).isEqualTo(usd("100.00"));
        assertThat(month(forecast, DECEMBER).commitment()).isEqualTo(usd("0.00"));
        assertThat(month(forecast, DECEMBER).use().expected()).isEqualTo(usd("0.00"));
    }

    @Test
    void a_month_heads_for_underage_or_overage_and_never_for_both() {
        Forecast.Month under =
                month(burndown(LocalDate.of(2024, 9, 30), Map.of(SEPTEMBER, known("60.00")), false), SEPTEMBER);
        Forecast.Month over =
                month(burndown(LocalDate.of(2024, 9, 30), Map.of(SEPTEMBER, known("160.00")), false), SEPTEMBER);

        assertThat(under.expectedUnderage()).isEqualTo(usd("40.00"));
        assertThat(under.expectedOverage()).isEqualTo(usd("0.00"));
        assertThat(over.expectedUnderage()).isEqualTo(usd("0.00"));
        assertThat(over.expectedOverage()).isEqualTo(usd("60.00"));
    }

    @Test
    void every_month_of_the_term_is_shown_whether_anything_is_known_of_it_or_not() {
        assertThat(burndown(LocalDate.of(2024, 10, 4), Map.of(OCTOBER, known("1.00")), true)
                        .months())
                .hasSize(12)
                .extracting(Forecast.Month::status)
                .containsOnly("OPEN", "NOT_OPEN");
    }

    /** What contract-service computes from the same usage, end and deals: see its own property. */
    @Test
    void for_any_usage_and_deals_each_month_tells_what_the_contracts_forecast_tells() {
        Random random = new Random(1503);
        for (int i = 0; i < 1_000; i++) {
            LocalDate today = LocalDate.of(2024, 9, 1).plusDays(random.nextInt(400));
            Map<YearMonth, Burndown.Known> known = new HashMap<>();
            Map<YearMonth, MeteredMonth> metered = new HashMap<>();
            for (YearMonth m = SEPTEMBER; !m.isAfter(YearMonth.from(today)); m = m.plusMonths(1)) {
                Money late = Money.rounded(BigDecimal.valueOf(random.nextInt(9_999), 2), "USD");
                Money reported = late.plus(Money.rounded(BigDecimal.valueOf(random.nextInt(999_999), 2), "USD"));
                known.put(m, new Burndown.Known("OPEN", usd("100"), reported, late));
                metered.put(m, new MeteredMonth(reported, late));
            }
            LocalDate end = random.nextBoolean() ? END : today.withDayOfMonth(1).plusMonths(random.nextInt(1, 9));
            LocalDate first = end.isBefore(END) ? end : END;
            List<PipelineShare> deals = List.of(deal(today.plusDays(random.nextInt(-60, 200))));

            Forecast burndown = new Burndown(
                            contract, new Outlooks.Outlook(Optional.of(end), deals), known, today, true)
                    .forecast(usd("0"));

            UsageForecast there = new UsageForecast(
                    "USD", contract.startsOn(), Optional.of(first), today, metered, Optional.of(deals));
            burndown.months().forEach(month -> assertThat(month.use()).isEqualTo(there.month(month.month())));
            assertThat(burndown.rate()).isEqualTo(there.rate());
        }
    }

    private Forecast burndown(LocalDate today, Map<YearMonth, Burndown.Known> known, boolean seesDeals) {
        Outlooks.Outlook outlook = new Outlooks.Outlook(Optional.of(END), List.of(deal(LocalDate.of(2024, 11, 1))));
        return new Burndown(contract, outlook, known, today, seesDeals).forecast(usd("0"));
    }

    private static PipelineShare deal(LocalDate startsOn) {
        return new PipelineShare(startsOn, null, usd("1500"), 100);
    }

    private static Forecast.Month month(Forecast forecast, YearMonth month) {
        return forecast.months().stream()
                .filter(each -> each.month().equals(month))
                .findFirst()
                .orElseThrow();
    }

    private static Burndown.Known known(String reported) {
        return new Burndown.Known("OPEN", usd("100.00"), usd(reported), usd("0"));
    }

    private static Money usd(String amount) {
        return Money.rounded(new BigDecimal(amount), "USD");
    }
}
