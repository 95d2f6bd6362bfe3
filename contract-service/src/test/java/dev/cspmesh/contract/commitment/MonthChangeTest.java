package dev.cspmesh.contract.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.kit.money.BasisPoints;
import dev.cspmesh.kit.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a change does to each month, and which discount it keeps. */
class MonthChangeTest {

    private static final ContractedLevel L10 = level("L10", "10", 500);
    private static final ContractedLevel L2500 = level("L2500", "2500", 1000);

    @Test
    void each_month_has_list_discount_and_net_before_and_after() {
        CommitmentTerms before = CommitmentTerms.of(L10, Term.of(LocalDate.parse("2024-10-01"), 12), false);
        CommitmentTerms after = before.changed(YearMonth.parse("2024-11"), L2500);

        List<MonthChange> months = MonthChange.between(before, after, LocalDate.parse("2024-10-01"));

        assertThat(months).hasSize(12);
        assertThat(months.getFirst())
                .isEqualTo(new MonthChange(
                        YearMonth.parse("2024-10"), usd("10"), usd("10"), 500, 500, usd("9.50"), usd("9.50")));
        assertThat(months.getLast())
                .isEqualTo(new MonthChange(
                        YearMonth.parse("2025-09"), usd("10"), usd("2500"), 500, 1000, usd("9.50"), usd("2250")));
        assertThat(sum(after)).isEqualTo(usd("24759.50"));
    }

    /** 7.00 × 0.95 + 5000.00 × 0.90 = 4506.65. */
    @Test
    void a_month_in_which_a_renewal_begins_costs_each_part_at_its_own_discount() {
        CommitmentTerms before = CommitmentTerms.of(L10, Term.of(LocalDate.parse("2024-09-21"), 2), false);

        List<MonthChange> months = MonthChange.between(before, before.renewed(2, L2500), LocalDate.parse("2024-11-21"));

        assertThat(months.stream().map(MonthChange::netAfter).reduce(usd("0"), Money::plus))
                .isEqualTo(usd("4506.65"));
        assertThat(months.getFirst().netBefore()).isEqualTo(usd("6.65"));
        assertThat(months.getLast().discountBeforeBasisPoints()).isNull();
    }

    @Test
    void an_early_end_leaves_nothing_of_the_months_after_it() {
        CommitmentTerms before = CommitmentTerms.of(L10, Term.of(LocalDate.parse("2024-03-01"), 12), false);
        LocalDate end = LocalDate.parse("2024-06-01");

        List<MonthChange> months = MonthChange.between(before, before.endingBefore(end), end);

        assertThat(months).hasSize(9).allSatisfy(month -> {
            assertThat(month.listAfter()).isEqualTo(usd("0"));
            assertThat(month.discountAfterBasisPoints()).isNull();
        });
        assertThat(before.endingBefore(end).goingOn()).isEqualTo(before);
    }

    @Test
    void the_better_of_special_price_and_level_discount_is_kept() {
        assertThat(L2500.keeping(L10.at(BasisPoints.of(2000))).discount()).isEqualTo(BasisPoints.of(2000));
        assertThat(L2500.keeping(L10.at(BasisPoints.of(2000))).special()).isTrue();
        assertThat(L2500.keeping(L10.at(BasisPoints.of(900)))).isEqualTo(L2500);
        assertThat(level("L20", "20", 100).keeping(L10)).isEqualTo(level("L20", "20", 100));
    }

    @Test
    void months_that_are_over_when_a_contract_is_dated_back_are_named() {
        BackDating dated = new BackDating("signed on paper", LocalDate.parse("2024-10-04"));

        assertThat(dated.monthsOver(LocalDate.parse("2024-08-15")))
                .containsExactly(YearMonth.parse("2024-08"), YearMonth.parse("2024-09"));
        assertThat(dated.monthsOver(LocalDate.parse("2024-10-01"))).isEmpty();
    }

    private static Money sum(CommitmentTerms terms) {
        return terms.monthlyNets().stream().map(MonthlyCommitment::amount).reduce(usd("0"), Money::plus);
    }

    private static ContractedLevel level(String code, String commitment, int discount) {
        return new ContractedLevel(
                code, 1, "USD", new BigDecimal(commitment), BasisPoints.of(discount), BigDecimal.ONE);
    }

    private static Money usd(String amount) {
        return Money.rounded(new BigDecimal(amount), "USD");
    }
}
