package dev.cspmesh.billing.projection.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.kit.money.BasisPoints;
import dev.cspmesh.kit.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A contract from September 2024 to August 2025 at 500 basis points, after contract-service has told more of it. */
class ChangedContractTest {

    private static final SpoolCalendar CALENDAR = new SpoolCalendar(4, 5);
    private static final Instant FAR = Instant.parse("2100-01-01T00:00:00Z");
    private static final Instant TOLD = Instant.parse("2024-11-01T00:00:00Z");
    private static final LocalDate START = LocalDate.of(2024, 9, 1);
    private static final LocalDate END = LocalDate.of(2025, 9, 1);
    private static final YearMonth OCTOBER = YearMonth.of(2024, 10);
    private static final YearMonth NOVEMBER = YearMonth.of(2024, 11);

    private final Contract contract = ContractFixture.running(START, END, "UTC");

    @Test
    void a_level_counts_from_the_month_in_which_the_change_takes_effect_and_no_month_before() {
        contract.changed(upgrade(List.of(level(YearMonth.from(START), 500), level(NOVEMBER, 900))), CALENDAR);

        assertThat(contract.levelIn(OCTOBER).discountBasisPoints()).isEqualTo(new BasisPoints(500));
        assertThat(contract.levelIn(NOVEMBER).discountBasisPoints()).isEqualTo(new BasisPoints(900));
        assertThat(contract.levelIn(YearMonth.of(2025, 8)).discountBasisPoints())
                .isEqualTo(new BasisPoints(900));
    }

    @Test
    void a_producer_of_the_release_before_tells_only_the_level_from_the_day_of_effect() {
        contract.changed(upgrade(List.of()), CALENDAR);

        assertThat(contract.levelIn(OCTOBER).discountBasisPoints()).isEqualTo(new BasisPoints(500));
        assertThat(contract.levelIn(NOVEMBER).code()).isEqualTo("L5000");
    }

    @Test
    void a_top_up_can_be_drawn_on_from_its_month_on() {
        contract.changed(
                new ContractChanged(
                        contract.contractId(),
                        new ContractActivated.Level("L2500", 1, new BasisPoints(500)),
                        null,
                        END.minusDays(1),
                        List.of(),
                        usd("120.00"),
                        NOVEMBER.atDay(1),
                        TOLD),
                CALENDAR);

        assertThat(contract.prepaymentIn(OCTOBER)).isEqualTo(usd("0.00"));
        assertThat(contract.prepaymentIn(NOVEMBER)).isEqualTo(usd("120.00"));
    }

    @Test
    void an_older_change_and_one_after_the_end_are_no_news() {
        contract.changed(upgrade(List.of()), CALENDAR);
        assertThat(contract.isNews(TOLD.minusSeconds(1))).isFalse();
        assertThat(contract.isNews(TOLD)).isTrue();

        contract.end(END, CALENDAR);

        assertThat(contract.isNews(FAR)).isFalse();
        assertThat(contract.end(START.plusMonths(1), CALENDAR)).isFalse();
        assertThat(contract.endsBefore()).contains(END);
    }

    @Test
    void a_contract_that_was_renewed_after_its_last_order_goes_on() {
        while (contract.hasOrdersLeft()) {
            contract.spooled(CALENDAR);
        }

        contract.changed(
                new ContractChanged(
                        contract.contractId(),
                        new ContractActivated.Level("L2500", 1, new BasisPoints(500)),
                        null,
                        END.plusMonths(6).minusDays(1),
                        List.of(),
                        null,
                        END,
                        TOLD),
                CALENDAR);

        assertThat(contract.hasOrdersLeft()).isTrue();
        assertThat(contract.spoolMonth()).isEqualTo(YearMonth.from(END));
    }

    @Test
    void a_contract_that_ended_early_has_no_order_after_its_last_month() {
        contract.end(NOVEMBER.atDay(1), CALENDAR);

        contract.spooled(CALENDAR);
        assertThat(contract.hasOrdersLeft()).as("October").isTrue();
        contract.spooled(CALENDAR);
        assertThat(contract.hasOrdersLeft()).as("November").isFalse();
    }

    @Test
    void what_is_still_owed_stands_on_the_last_order() {
        contract.end(NOVEMBER.atDay(1), CALENDAR);
        contract.chargeEarlyTermination(usd("70.00"), NOVEMBER.atDay(1), CALENDAR);

        assertThat(contract.earlyTerminationFeeIn(OCTOBER)).isEqualTo(usd("70.00"));
        assertThat(contract.earlyTerminationFeeIn(YearMonth.of(2024, 9))).isEqualTo(usd("0.00"));
    }

    @Test
    void what_is_still_owed_stands_on_one_more_order_when_the_last_one_is_spooled_already() {
        contract.spooled(CALENDAR);
        contract.spooled(CALENDAR);
        contract.end(NOVEMBER.atDay(1), CALENDAR);
        contract.chargeEarlyTermination(usd("70.00"), NOVEMBER.atDay(1), CALENDAR);

        assertThat(contract.earlyTerminationFeeIn(NOVEMBER)).isEqualTo(usd("70.00"));
        assertThat(contract.hasOrdersLeft()).as("November").isTrue();
        contract.spooled(CALENDAR);
        assertThat(contract.hasOrdersLeft()).as("December").isFalse();
    }

    private ContractChanged upgrade(List<ContractChanged.LevelFrom> levels) {
        return new ContractChanged(
                contract.contractId(),
                new ContractActivated.Level("L5000", 1, new BasisPoints(900)),
                levels,
                END.minusDays(1),
                List.of(),
                null,
                NOVEMBER.atDay(1),
                TOLD);
    }

    private static ContractChanged.LevelFrom level(YearMonth from, int discountBasisPoints) {
        return new ContractChanged.LevelFrom(from, "L" + discountBasisPoints, 1, new BasisPoints(discountBasisPoints));
    }

    private static Money usd(String amount) {
        return new Money(new BigDecimal(amount), "USD");
    }
}
