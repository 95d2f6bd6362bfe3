package dev.cspmesh.billing.projection.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cspmesh.kit.money.BasisPoints;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContractTest {

    private static final SpoolCalendar CALENDAR = new SpoolCalendar(4, 5);

    @Test
    void a_month_is_spooled_on_day_four_of_the_next_one_at_midnight_in_the_billing_zone() {
        Contract contract =
                ContractFixture.running(LocalDate.of(2024, 9, 1), LocalDate.of(2025, 9, 1), "Europe/Berlin");

        assertThat(contract.spoolAt()).contains(Instant.parse("2024-10-03T22:00:00Z"));
    }

    @Test
    void submission_is_due_on_day_five() {
        assertThat(CALENDAR.dueOn(YearMonth.of(2024, 12))).isEqualTo("2025-01-05");
    }

    @Test
    void a_spool_day_that_begins_in_a_gap_begins_after_the_gap() {
        SpoolCalendar twentySeventh = new SpoolCalendar(27, 28);

        // Kathmandu is 5:45 ahead; Cairo skipped midnight on 26 April 2024, so the 26th began at 01:00.
        assertThat(CALENDAR.spoolAt(YearMonth.of(2024, 9), ZoneId.of("Asia/Kathmandu")))
                .isEqualTo("2024-10-03T18:15:00Z");
        assertThat(new SpoolCalendar(26, 28).spoolAt(YearMonth.of(2024, 3), ZoneId.of("Africa/Cairo")))
                .isEqualTo("2024-04-25T22:00:00Z");
        assertThat(twentySeventh.spoolAt(YearMonth.of(2011, 11), ZoneId.of("Pacific/Apia")))
                .isEqualTo("2011-12-27T10:00:00Z");
    }

    @Test
    void a_calendar_that_would_be_due_before_it_spools_cannot_be_configured() {
        assertThatThrownBy(() -> new SpoolCalendar(5, 4)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_contract_from_the_first_of_a_month_has_as_many_orders_as_months() {
        assertThat(months(LocalDate.of(2024, 9, 1), LocalDate.of(2025, 9, 1))).hasSize(12);
    }

    @Test
    void a_contract_from_within_a_month_has_one_order_more() {
        List<YearMonth> months = months(LocalDate.of(2024, 3, 21), LocalDate.of(2025, 3, 21));

        assertThat(months).hasSize(13).first().isEqualTo(YearMonth.of(2024, 3));
        assertThat(months).last().isEqualTo(YearMonth.of(2025, 3));
    }

    @Test
    void a_contract_without_end_goes_on() {
        Contract contract = ContractFixture.running(LocalDate.of(2024, 9, 1), null, "UTC");

        contract.spooled(CALENDAR);

        assertThat(contract.spoolMonth()).isEqualTo(YearMonth.of(2024, 10));
        assertThat(contract.hasOrdersLeft()).isTrue();
    }

    private static List<YearMonth> months(LocalDate startsOn, LocalDate endsOn) {
        Contract contract = ContractFixture.running(startsOn, endsOn, "UTC");
        List<YearMonth> months = new ArrayList<>();
        while (contract.hasOrdersLeft()) {
            months.add(contract.spoolMonth());
            contract.spooled(CALENDAR);
        }
        return months;
    }

    @Test
    void where_nothing_is_committed_to_there_is_no_level_and_no_discount() {
        Contract contract = ContractFixture.payAsYouGo();

        assertThat(contract.levelIn(YearMonth.of(2024, 10)).offer()).isEmpty();
        assertThat(contract.levelIn(YearMonth.of(2024, 10)).discountBasisPoints())
                .isEqualTo(BasisPoints.NONE);
    }
}
