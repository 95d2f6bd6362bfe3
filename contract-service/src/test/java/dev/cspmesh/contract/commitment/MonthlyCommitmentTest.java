package dev.cspmesh.contract.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.contract.commit.ContractFixtures;
import dev.cspmesh.kit.money.BasisPoints;
import dev.cspmesh.kit.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonthlyCommitmentTest {

    @Test
    void a_start_on_21_march_for_12_months_at_level_10_promises_3_then_eleven_times_10_then_7() {
        List<MonthlyCommitment> schedule = schedule("2024-03-21", 12, "10");

        assertThat(schedule)
                .extracting(commit -> commit.amount().amount().intValueExact())
                .containsExactly(3, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 7);
        assertThat(schedule.getFirst().month()).isEqualTo(YearMonth.of(2024, 3));
        assertThat(schedule.getLast().month()).isEqualTo(YearMonth.of(2025, 3));
    }

    @Test
    void a_start_on_day_1_promises_the_level_for_each_month_of_the_term() {
        List<MonthlyCommitment> schedule = schedule("2024-09-01", 3, "2500");

        assertThat(schedule)
                .containsExactly(commit("2024-09", "2500"), commit("2024-10", "2500"), commit("2024-11", "2500"));
    }

    @Test
    void a_term_of_one_month_is_split_in_two_when_it_starts_inside_a_month() {
        List<MonthlyCommitment> schedule = schedule("2024-02-15", 1, "100");

        assertThat(schedule).containsExactly(commit("2024-02", "51"), commit("2024-03", "49"));
    }

    @Test
    void the_start_day_counts() {
        assertThat(schedule("2023-02-28", 1, "28")).containsExactly(commit("2023-02", "1"), commit("2023-03", "27"));
    }

    @Test
    void a_first_share_below_the_unit_is_nothing() {
        assertThat(schedule("2024-01-31", 1, "10").getFirst()).isEqualTo(commit("2024-01", "0"));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-31, 1, 2024-02-29",
        "2023-01-31, 1, 2023-02-28",
        "2024-01-31, 12, 2025-01-31",
        "2024-01-31, 13, 2025-02-28",
        "2024-02-29, 12, 2025-02-28",
        "2024-02-29, 48, 2028-02-29",
        "2024-03-21, 12, 2025-03-21",
        "2024-09-01, 3, 2024-12-01"
    })
    void a_term_ends_so_many_months_after_its_start_date(LocalDate startsOn, int months, LocalDate endsBefore) {
        assertThat(Term.of(startsOn, months).endsBefore()).contains(endsBefore);
    }

    @Test
    void for_any_start_term_and_level_the_sum_is_exactly_term_times_level() {
        Random random = new Random(20_240_321);
        for (int i = 0; i < 20_000; i++) {
            Term term = Term.of(LocalDate.ofEpochDay(random.nextInt(11_000, 40_000)), random.nextInt(1, 61));
            ContractedLevel level = anyLevel(random);

            List<MonthlyCommitment> schedule = MonthlyCommitment.of(term, level);

            assertThat(sum(schedule))
                    .as("%s %s", term, level)
                    .isEqualByComparingTo(level.commitment().multiply(BigDecimal.valueOf(term.months())));
            assertThat(schedule)
                    .as("%s %s", term, level)
                    .allSatisfy(commit ->
                            assertThat(commit.amount().amount()).isBetween(BigDecimal.ZERO, level.commitment()));
        }
    }

    @Test
    void for_any_start_and_term_the_months_follow_each_other_from_the_first_day_to_the_last() {
        Random random = new Random(31);
        for (int i = 0; i < 20_000; i++) {
            Term term = Term.of(LocalDate.ofEpochDay(random.nextInt(11_000, 40_000)), random.nextInt(1, 61));

            List<MonthlyCommitment> schedule = MonthlyCommitment.of(term, ContractFixtures.level("10"));

            assertThat(schedule.getFirst().month()).isEqualTo(YearMonth.from(term.startsOn()));
            assertThat(schedule.getLast().month()).isEqualTo(YearMonth.from(term.lastDay()));
            assertThat(schedule)
                    .hasSize((int) schedule.getFirst()
                                    .month()
                                    .until(schedule.getLast().month(), java.time.temporal.ChronoUnit.MONTHS)
                            + 1);
        }
    }

    /** Commitments are multiples of the unit, units of the cent. */
    private static ContractedLevel anyLevel(Random random) {
        BigDecimal unit = BigDecimal.valueOf(List.of(1, 5, 100, 10_000).get(random.nextInt(4)), 2);
        BigDecimal commitment = unit.multiply(BigDecimal.valueOf(random.nextInt(1, 1_000_000)));
        return new ContractedLevel("LX", 1, "USD", commitment, BasisPoints.of(0), unit);
    }

    private static BigDecimal sum(List<MonthlyCommitment> schedule) {
        return schedule.stream().map(commit -> commit.amount().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<MonthlyCommitment> schedule(String startsOn, int months, String level) {
        return MonthlyCommitment.of(Term.of(LocalDate.parse(startsOn), months), ContractFixtures.level(level));
    }

    private static MonthlyCommitment commit(String month, String amount) {
        return new MonthlyCommitment(YearMonth.parse(month), Money.rounded(new BigDecimal(amount), "USD"));
    }
}
