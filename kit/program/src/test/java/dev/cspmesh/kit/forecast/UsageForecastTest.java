package dev.cspmesh.kit.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.kit.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageForecastTest {

    private static final YearMonth OCTOBER = YearMonth.of(2024, 10);
    private static final YearMonth DECEMBER = YearMonth.of(2024, 12);

    @Test
    void four_days_of_602_and_a_deal_of_1500_a_month_are_6165_50_in_december() {
        ExpectedMonth december = on("2024-10-04", Map.of(OCTOBER, used("602.00")), deal("2024-10-05", null, 100))
                .month(DECEMBER);

        assertThat(december.metered()).isEqualTo(usd("0"));
        assertThat(december.runRate()).isEqualTo(usd("4665.50"));
        assertThat(december.pipeline()).contains(usd("1500.00"));
        assertThat(december.expected()).isEqualTo(usd("6165.50"));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-01, 1.00, 31.00",
        "2024-03-10, 5.00, 15.50",
        "2024-03-31, 12.00, 12.00",
        "2024-04-15, 12.00, 12.00",
        "2024-02-29, 12.00, 12.00"
    })
    void usage_goes_on_at_the_rate_of_the_days_that_passed(String today, String used, String expected) {
        YearMonth march = YearMonth.of(2024, 3);

        assertThat(on(today, Map.of(march, used(used))).month(march).expected()).isEqualTo(usd(expected));
    }

    @Test
    void without_usage_in_the_running_month_the_last_one_with_usage_is_carried_on() {
        UsageForecast forecast = on("2024-10-04", Map.of(YearMonth.of(2024, 9), used("2.94")));

        assertThat(forecast.rate().from()).contains(YearMonth.of(2024, 9));
        assertThat(forecast.month(OCTOBER).expected()).isEqualTo(usd("2.65"));
        assertThat(forecast.month(DECEMBER).expected()).isEqualTo(usd("3.04"));
    }

    @Test
    void usage_of_more_than_three_months_ago_is_not_carried_on() {
        assertThat(on("2024-10-04", Map.of(YearMonth.of(2024, 7), used("2.94")))
                        .month(DECEMBER)
                        .expected())
                .isNotEqualTo(usd("0"));
        assertThat(on("2024-10-04", Map.of(YearMonth.of(2024, 6), used("2.94")))
                        .month(DECEMBER)
                        .expected())
                .isEqualTo(usd("0"));
    }

    @Test
    void late_usage_of_other_months_counts_where_it_is_charged_and_is_not_carried_on() {
        UsageForecast forecast = on("2024-10-04", Map.of(OCTOBER, new MeteredMonth(usd("1004.00"), usd("1000.00"))));

        assertThat(forecast.month(OCTOBER).expected()).isEqualTo(usd("1031.00"));
        assertThat(forecast.month(DECEMBER).expected()).isEqualTo(usd("31.00"));
    }

    @Test
    void nothing_is_used_after_the_end_nor_before_the_start() {
        UsageForecast forecast = new UsageForecast(
                "USD",
                LocalDate.parse("2024-10-03"),
                Optional.of(LocalDate.parse("2024-12-11")),
                LocalDate.parse("2024-10-04"),
                Map.of(OCTOBER, used("2.00")),
                Optional.of(List.of(deal("2024-10-01", null, 50))));

        assertThat(forecast.month(OCTOBER).runRate()).isEqualTo(usd("27.00"));
        assertThat(forecast.month(DECEMBER).runRate()).isEqualTo(usd("10.00"));
        assertThat(forecast.month(DECEMBER).pipeline()).contains(usd("241.94"));
        assertThat(forecast.month(YearMonth.of(2025, 1)).expected()).isEqualTo(usd("0"));
        assertThat(forecast.month(YearMonth.of(2024, 9)).expected()).isEqualTo(usd("0"));
    }

    @Test
    void a_deal_counts_by_its_chance_on_the_days_ahead_on_which_the_contract_would_serve_it() {
        UsageForecast forecast = on("2024-10-16", Map.of(), deal("2024-10-01", "2024-12-15", 50));

        assertThat(forecast.month(OCTOBER).pipeline()).contains(usd("362.90"));
        assertThat(forecast.month(YearMonth.of(2024, 11)).pipeline()).contains(usd("750.00"));
        assertThat(forecast.month(DECEMBER).pipeline()).contains(usd("362.90"));
        assertThat(forecast.month(YearMonth.of(2025, 1)).pipeline()).contains(usd("0"));
    }

    @Test
    void whoever_may_not_see_deals_gets_usage_alone() {
        UsageForecast forecast = new UsageForecast(
                "USD",
                LocalDate.parse("2024-01-01"),
                Optional.empty(),
                LocalDate.parse("2024-10-04"),
                Map.of(OCTOBER, used("602.00")),
                Optional.empty());

        assertThat(forecast.month(DECEMBER).pipeline()).isEmpty();
        assertThat(forecast.month(DECEMBER).expected()).isEqualTo(usd("4665.50"));
    }

    @Test
    void for_any_contract_the_parts_of_a_month_add_up_and_deals_split_over_contracts_add_up() {
        Random random = new Random(15);
        for (int i = 0; i < 2_000; i++) {
            LocalDate today = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(700));
            LocalDate split = today.plusDays(random.nextInt(1, 300));
            UsageForecast whole =
                    on(today.toString(), Map.of(), deal(today.minusDays(9).toString(), null, 100));
            UsageForecast first =
                    on(today.toString(), Map.of(), deal(today.minusDays(9).toString(), split.toString(), 100));
            UsageForecast second =
                    on(today.toString(), Map.of(), deal(split.plusDays(1).toString(), null, 100));
            YearMonth month = YearMonth.from(today).plusMonths(random.nextInt(12));

            BigDecimal parts = first.month(month)
                    .expected()
                    .plus(second.month(month).expected())
                    .amount();
            assertThat(parts.subtract(whole.month(month).expected().amount()).abs())
                    .isLessThanOrEqualTo(new BigDecimal("0.01"));
        }
    }

    private static UsageForecast on(String today, Map<YearMonth, MeteredMonth> metered, PipelineShare... deals) {
        return new UsageForecast(
                "USD",
                LocalDate.parse("2024-01-01"),
                Optional.empty(),
                LocalDate.parse(today),
                metered,
                Optional.of(List.of(deals)));
    }

    private static MeteredMonth used(String amount) {
        return new MeteredMonth(usd(amount), usd("0"));
    }

    private static PipelineShare deal(String startsOn, @org.jspecify.annotations.Nullable String endsOn, int chance) {
        return new PipelineShare(
                LocalDate.parse(startsOn), endsOn == null ? null : LocalDate.parse(endsOn), usd("1500"), chance);
    }

    private static Money usd(String amount) {
        return Money.rounded(new BigDecimal(amount), "USD");
    }
}
