package dev.cspmesh.contract.forecast;

import static dev.cspmesh.contract.forecast.Bases.level;
import static dev.cspmesh.contract.forecast.Bases.usd;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.contract.commit.Contract;
import dev.cspmesh.contract.commit.ContractFixtures;
import dev.cspmesh.contract.commitment.ContractedLevel;
import dev.cspmesh.contract.pipeline.Deals;
import dev.cspmesh.contract.pipeline.Opportunity;
import dev.cspmesh.contract.pipeline.OpportunityStatus;
import dev.cspmesh.kit.forecast.MeteredMonth;
import dev.cspmesh.kit.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class YearForecastTest {

    private static final ContractedLevel L10 = level("L10", "10", 500);
    private static final ContractedLevel L2500 = level("L2500", "2500", 1000);

    @Test
    void usage_goes_on_at_the_rate_of_the_days_that_passed() {
        YearForecast year = forecast("2024-03-10", "3");

        assertThat(year.rate().perDay()).isEqualByComparingTo("0.30");
        assertThat(year.months()).hasSize(12);
        assertThat(year.months().getFirst().use().usage()).isEqualTo(usd("9.30"));
        assertThat(year.months().get(1).use().usage()).isEqualTo(usd("9.00"));
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
        MonthForecast after = month(forecast("2024-12-10", "3"), YearMonth.parse("2025-03"));

        assertThat(after.commitment()).isEqualTo(usd("0.00"));
        assertThat(after.expected()).isEqualTo(usd("0.00"));
    }

    @Test
    void ten_in_october_at_5_percent_and_2500_from_november_at_10_percent_cost_24759_50() {
        Contract renewed = renewed();

        YearForecast year = YearForecast.of(Bases.of(renewed, "2024-10-04", "0", L10, L2500));

        LevelCost now = year.choices().getFirst();
        assertThat(now.choice()).isEqualTo(LevelCost.Choice.AS_CONTRACTED);
        assertThat(now.cost()).isEqualTo(usd("24759.50"));
        assertThat(now.unused()).isEqualTo(usd("27510.00"));
        assertThat(year.explanation().getFirst()).startsWith("L10 (now) costs 24759.50 USD");
    }

    @Test
    void every_month_costs_what_its_own_level_says_after_an_upgrade_and_a_special_price_that_ends() {
        Contract contract = ContractFixtures.active("2024-03-01");
        contract.change(
                contract.terms().changed(YearMonth.parse("2024-05"), level("L20", "20", 2000)),
                LocalDate.parse("2024-05-01"),
                ContractFixtures.FIRST_OF_MARCH);
        contract.change(
                contract.terms().changed(YearMonth.parse("2024-08"), level("L20", "20", 1000)),
                LocalDate.parse("2024-08-01"),
                ContractFixtures.FIRST_OF_MARCH);

        YearForecast year = YearForecast.of(Bases.of(contract, "2024-03-31", "0"));

        assertThat(year.choices().getFirst().cost()).isEqualTo(usd("193.00"));
    }

    @Test
    void a_level_that_nobody_can_choose_any_more_is_not_named_the_cheapest() {
        Contract contract = ContractFixtures.active("2024-03-01");

        YearForecast year = YearForecast.of(Bases.of(contract, "2024-03-31", "31", level("L500", "500", 700)));

        assertThat(year.cheapest())
                .hasValueSatisfying(best -> assertThat(best.choice()).isEqualTo(LevelCost.Choice.AS_CONTRACTED));
        assertThat(year.cheapestLevel()).isEmpty();
    }

    @Test
    void the_cheapest_choice_is_explained_against_every_other_one_and_paying_as_one_goes_is_one_of_them() {
        YearForecast year = forecast("2024-03-10", "3", L10, level("L20", "20", 1000));

        assertThat(year.cheapest())
                .hasValueSatisfying(best -> assertThat(best.choice()).isEqualTo(LevelCost.Choice.PAY_AS_YOU_GO));
        assertThat(year.cheapestLevel()).isEmpty();
        assertThat(year.explanation())
                .containsExactly(
                        "L10 (now) costs 114.00 USD, 4.30 USD more than Paying as you go; 10.50 USD of it would be paid for"
                                + " without being used at list price.",
                        "Paying as you go costs 109.70 USD, the least; 0.70 USD of it would be paid for without being used"
                                + " at list price.",
                        "L20 costs 207.50 USD, 97.80 USD more than Paying as you go; 120.50 USD of it would be paid for"
                                + " without being used at list price.");
    }

    @Test
    void a_level_counts_from_the_next_month_on_as_an_upgrade_would_and_costs_its_share_of_the_last_one() {
        YearForecast year = YearForecast.of(
                Bases.of(ContractFixtures.since("2024-02-15"), "2025-01-31", "0", level("LX", "29", 0)));

        LevelCost chosen = year.choices().getLast();
        assertThat(chosen.level()).isEqualTo("LX");
        assertThat(chosen.cost()).isEqualTo(usd("23.50"));
        assertThat(chosen.unused()).isEqualTo(usd("24.00"));
    }

    @Test
    void who_pays_as_it_goes_is_shown_what_each_level_would_commit_it_to() {
        YearForecast year = YearForecast.of(Bases.of(
                ContractFixtures.payAsYouGo("2024-02-15"), "2024-03-31", "31", L10, level("L100", "100", 1000)));

        assertThat(year.choices())
                .extracting(LevelCost::choice)
                .containsExactly(LevelCost.Choice.AS_CONTRACTED, LevelCost.Choice.LEVEL, LevelCost.Choice.LEVEL);
        assertThat(year.choices().getFirst().cost()).isEqualTo(usd("365.00"));
        assertThat(year.choices().get(1).cost()).isEqualTo(usd("348.30"));
        assertThat(year.choices().get(2).cost()).isEqualTo(usd("1021.00"));
        assertThat(year.cheapestLevel()).contains("L10");
    }

    @Test
    void a_contract_that_ends_early_has_nothing_to_choose_and_nothing_ahead() {
        Contract ending = ContractFixtures.active("2024-03-01");
        ending.terminate(LocalDate.parse("2024-05-01"), ContractFixtures.FIRST_OF_MARCH);

        YearForecast year = YearForecast.of(Bases.of(ending, "2024-03-10", "3"));

        assertThat(month(year, YearMonth.parse("2024-04")).expected()).isEqualTo(usd("9.00"));
        assertThat(month(year, YearMonth.parse("2024-05")).expected()).isEqualTo(usd("0.00"));
        assertThat(month(year, YearMonth.parse("2024-05")).commitment()).isEqualTo(usd("0.00"));
    }

    @Test
    void for_any_contract_with_changes_the_year_tells_of_each_month_what_the_month_tells() {
        Random random = new Random(1501);
        for (int i = 0; i < 500; i++) {
            LocalDate start = LocalDate.parse("2023-02-01").plusDays(random.nextInt(390));
            Contract contract = changed(ContractFixtures.since(start.toString()), random);
            LocalDate today = start.plusDays(random.nextInt(400));
            Map<YearMonth, MeteredMonth> metered = new HashMap<>();
            for (YearMonth m = YearMonth.from(start); !m.isAfter(YearMonth.from(today)); m = m.plusMonths(1)) {
                metered.put(
                        m,
                        Bases.used(
                                BigDecimal.valueOf(random.nextInt(1_000_000), 2).toPlainString()));
            }
            List<Opportunity> deals = List.of(
                    Deals.in(
                            OpportunityStatus.NEW,
                            "310.01",
                            random.nextInt(101),
                            today.plusDays(9).toString()),
                    Deals.in(
                            OpportunityStatus.WON,
                            "77.77",
                            100,
                            start.plusDays(random.nextInt(500)).toString()));
            ForecastBasis basis = Bases.of(contract, today.toString(), metered, deals, L10, L2500);

            YearForecast year = YearForecast.of(basis);

            year.months().forEach(month -> {
                assertThat(month).isEqualTo(Forecast.of(basis, month.month()).month());
                assertThat(month.commitment()).isEqualTo(contract.terms().commitmentOf(month.month()));
                assertThat(month.expected())
                        .isEqualTo(month.use()
                                .metered()
                                .plus(month.use().runRate())
                                .plus(month.use().pipeline().orElseThrow()));
            });
            assertThat(year.choices().getFirst().cost()).isEqualTo(costs(contract, year));
        }
    }

    /** Month by month at the terms of each, as a bill would be written. */
    private static Money costs(Contract contract, YearForecast year) {
        BigDecimal sum = BigDecimal.ZERO;
        for (MonthForecast month : year.months()) {
            sum = sum.add(contract.terms()
                    .schedule()
                    .levelIn(month.month())
                    .discount()
                    .off(month.expected().amount().max(month.commitment().amount())));
        }
        return Money.rounded(sum, "USD");
    }

    private static Contract changed(Contract contract, Random random) {
        List<ContractedLevel> levels = new ArrayList<>(List.of(L10, L2500, level("L500", "500", 700)));
        for (int change = random.nextInt(4); change > 0; change--) {
            YearMonth from = YearMonth.from(contract.term().startsOn()).plusMonths(random.nextInt(1, 12));
            contract.change(
                    contract.terms().changed(from, levels.get(random.nextInt(levels.size()))),
                    from.atDay(1),
                    ContractFixtures.FIRST_OF_MARCH);
        }
        if (random.nextBoolean()) {
            contract.openRenewalWindow(ContractFixtures.FIRST_OF_MARCH);
            contract.renew(random.nextInt(1, 12), L2500, ContractFixtures.FIRST_OF_MARCH);
        } else if (random.nextBoolean()) {
            contract.terminate(
                    contract.term().startsOn().withDayOfMonth(1).plusMonths(random.nextInt(1, 12)),
                    ContractFixtures.FIRST_OF_MARCH);
        }
        return contract;
    }

    /** One month from October 2024 at L10, renewed for eleven at L2500. */
    private static Contract renewed() {
        Contract contract = ContractFixtures.since("2023-11-01");
        contract.openRenewalWindow(ContractFixtures.FIRST_OF_MARCH);
        contract.renew(11, L2500, ContractFixtures.FIRST_OF_MARCH);
        return contract;
    }

    private static MonthForecast month(YearForecast year, YearMonth wanted) {
        return year.months().stream()
                .filter(month -> month.month().equals(wanted))
                .findFirst()
                .orElseThrow();
    }

    private static YearForecast forecast(String today, String reported, ContractedLevel... levels) {
        return YearForecast.of(Bases.of(ContractFixtures.active("2024-03-01"), today, reported, levels));
    }
}
