package dev.cspmesh.contract.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.contract.commit.ContractFixtures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CommitmentScheduleTest {

    private static final ContractedLevel TEN = ContractFixtures.level("10");
    private static final ContractedLevel TWENTY = ContractFixtures.level("20");

    @Test
    void for_every_start_day_of_four_years_and_every_term_the_sum_is_term_times_level() {
        LocalDate first = LocalDate.parse("2024-01-01");
        for (LocalDate day = first; day.isBefore(first.plusYears(4)); day = day.plusDays(1)) {
            for (int months = 1; months <= 60; months++) {
                BigDecimal sum = sum(CommitmentSchedule.of(Term.of(day, months), TEN));
                if (sum.compareTo(BigDecimal.valueOf(10L * months)) != 0) {
                    throw new AssertionError(day + " and " + months + " months give " + sum);
                }
            }
        }
    }

    @Test
    void for_any_renewals_the_sum_is_each_term_times_its_level_and_the_end_counts_from_the_start() {
        Random random = new Random(5);
        for (int i = 0; i < 5_000; i++) {
            LocalDate start = LocalDate.ofEpochDay(random.nextInt(19_000, 22_000));
            int first = random.nextInt(1, 25);
            int second = random.nextInt(1, 25);

            CommitmentSchedule renewed =
                    CommitmentSchedule.of(Term.of(start, first), TEN).renewed(second, TWENTY);

            assertThat(sum(renewed))
                    .as("%s, %d and %d months", start, first, second)
                    .isEqualByComparingTo(BigDecimal.valueOf(10L * first + 20L * second));
            assertThat(renewed.endsBefore()).isEqualTo(start.plusMonths(first + second));
        }
    }

    @Test
    void after_an_early_renewal_an_upgrade_counts_in_what_is_left_of_the_running_term_too() {
        YearMonth march = YearMonth.of(2024, 3);
        CommitmentSchedule renewed =
                CommitmentSchedule.of(Term.of(march.atDay(1), 12), TEN).renewed(12, TEN);

        CommitmentSchedule upgraded = renewed.changed(march.plusMonths(10), TWENTY);

        assertThat(sum(upgraded)).isEqualByComparingTo("380");
        assertThat(upgraded.levels())
                .containsExactly(
                        new CommitmentSchedule.LevelFrom(march, TEN),
                        new CommitmentSchedule.LevelFrom(march.plusMonths(10), TWENTY));
    }

    @Test
    void the_levels_are_told_with_the_month_from_which_each_counts() {
        YearMonth march = YearMonth.of(2024, 3);
        CommitmentSchedule changed = CommitmentSchedule.of(Term.of(LocalDate.parse("2024-03-21"), 12), TEN)
                .changed(march.plusMonths(5), TWENTY)
                .renewed(6, TEN);

        assertThat(changed.levels())
                .containsExactly(
                        new CommitmentSchedule.LevelFrom(march, TEN),
                        new CommitmentSchedule.LevelFrom(march.plusMonths(5), TWENTY),
                        new CommitmentSchedule.LevelFrom(march.plusMonths(12), TEN));
        assertThat(CommitmentSchedule.of(Term.open(LocalDate.parse("2024-03-21")), ContractedLevel.none("USD"))
                        .levels())
                .containsExactly(new CommitmentSchedule.LevelFrom(march, ContractedLevel.none("USD")));
    }

    @Test
    void an_upgrade_changes_the_months_from_its_own_on_and_none_before() {
        Random random = new Random(6);
        for (int i = 0; i < 5_000; i++) {
            LocalDate start = LocalDate.ofEpochDay(random.nextInt(19_000, 22_000));
            int months = random.nextInt(2, 37);
            YearMonth from = YearMonth.from(start).plusMonths(random.nextInt(1, months));
            CommitmentSchedule before = CommitmentSchedule.of(Term.of(start, months), TEN);

            CommitmentSchedule after = before.changed(from, TWENTY);

            assertThat(until(after, from)).isEqualTo(until(before, from));
            assertThat(fullMonthsFrom(after, from, start))
                    .allSatisfy(amount -> assertThat(amount).isEqualByComparingTo("20"));
        }
    }

    @Test
    void the_last_share_of_an_upgraded_term_complements_what_the_new_level_would_have_begun_with() {
        CommitmentSchedule upgraded = CommitmentSchedule.of(Term.of(LocalDate.parse("2024-03-21"), 12), TEN)
                .changed(YearMonth.parse("2024-08"), TWENTY);

        List<MonthlyCommitment> schedule = upgraded.months();

        assertThat(schedule.getFirst().amount().amount()).isEqualByComparingTo("3");
        assertThat(schedule.getLast().amount().amount()).isEqualByComparingTo("13");
        assertThat(upgraded.levelIn(YearMonth.parse("2024-07"))).isEqualTo(TEN);
        assertThat(upgraded.levelIn(YearMonth.parse("2024-08"))).isEqualTo(TWENTY);
    }

    @Test
    void a_renewal_inside_a_month_adds_its_first_share_to_the_last_one_of_the_old_term() {
        CommitmentSchedule renewed = CommitmentSchedule.of(Term.of(LocalDate.parse("2024-03-21"), 12), TEN)
                .renewed(12, TWENTY);

        MonthlyCommitment meeting = renewed.months().get(12);

        assertThat(meeting.month()).isEqualTo(YearMonth.parse("2025-03"));
        assertThat(meeting.amount().amount()).isEqualByComparingTo("14");
    }

    @Test
    void what_is_promised_from_a_month_on_is_the_sum_of_its_months() {
        CommitmentSchedule year = CommitmentSchedule.of(Term.of(LocalDate.parse("2024-03-01"), 12), TEN);

        assertThat(year.from(YearMonth.parse("2024-08")).amount()).isEqualByComparingTo("70");
        assertThat(year.from(YearMonth.parse("2025-03")).amount()).isEqualByComparingTo("0");
    }

    @Test
    void without_a_term_nothing_is_promised() {
        CommitmentSchedule open =
                CommitmentSchedule.of(Term.open(LocalDate.parse("2024-03-01")), ContractedLevel.none("USD"));

        assertThat(open.months()).isEmpty();
    }

    @Test
    void a_commitment_reads_back_as_it_was_written() {
        CommitmentSchedule written = CommitmentSchedule.of(Term.of(LocalDate.parse("2024-03-21"), 12), TEN)
                .changed(YearMonth.parse("2024-08"), TWENTY)
                .renewed(6, TEN);
        CommitmentScheduleText column = new CommitmentScheduleText();

        assertThat(column.convertToEntityAttribute(column.convertToDatabaseColumn(written)))
                .isEqualTo(written);
    }

    private static List<MonthlyCommitment> until(CommitmentSchedule commitment, YearMonth month) {
        return commitment.months().stream()
                .filter(commit -> commit.month().isBefore(month))
                .toList();
    }

    private static List<BigDecimal> fullMonthsFrom(CommitmentSchedule commitment, YearMonth from, LocalDate start) {
        List<MonthlyCommitment> schedule = commitment.months();
        int end = start.getDayOfMonth() == 1 ? schedule.size() : schedule.size() - 1;
        return IntStream.range(0, end)
                .mapToObj(schedule::get)
                .filter(commit -> !commit.month().isBefore(from))
                .map(commit -> commit.amount().amount())
                .toList();
    }

    private static BigDecimal sum(CommitmentSchedule commitment) {
        return commitment.months().stream()
                .map(commit -> commit.amount().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
