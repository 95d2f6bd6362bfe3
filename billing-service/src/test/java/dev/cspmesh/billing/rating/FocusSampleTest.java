package dev.cspmesh.billing.rating;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.kit.money.Quantity;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Real, anonymized usage of three clouds (see the README beside the data): rating reproduces its list costs. */
class FocusSampleTest {

    private static final BigDecimal TOLERANCE = new BigDecimal("0.0000000001");

    /** PricingQuantity counts blocks of 10,000 here, while ListUnitPrice is the price of one unit and not of a block. */
    private static final List<String> SOLD_IN_BLOCKS = List.of(
            "5224196", "5242114", "5256632", "5268123", "5306314", "5388996", "5415883", "5432440", "5434646",
            "5453136", "5461212", "5488176");

    @Test
    void quantity_times_list_unit_price_is_the_list_cost_in_487_of_499_rows() {
        List<FocusRow> rows = FocusRow.sample();

        assertThat(rows).hasSize(499);
        assertThat(rows.stream().filter(FocusSampleTest::isReproduced)).hasSize(487);
    }

    @Test
    void the_twelve_other_rows_are_those_that_microsoft_sells_in_blocks_of_ten_thousand() {
        List<FocusRow> others = FocusRow.sample().stream()
                .filter(Predicate.not(FocusSampleTest::isReproduced))
                .toList();

        assertThat(others).extracting(FocusRow::id).containsExactlyElementsOf(SOLD_IN_BLOCKS);
        assertThat(others).extracting(FocusRow::provider).containsOnly("Microsoft");
        assertThat(others)
                .allSatisfy(row -> assertThat(new BigDecimal(row.listCost()))
                        .isEqualByComparingTo(exactList(row).multiply(new BigDecimal("10000")))
                        .isEqualByComparingTo(
                                new BigDecimal(row.consumedQuantity()).multiply(new BigDecimal(row.listUnitPrice()))));
    }

    private static boolean isReproduced(FocusRow row) {
        return exactList(row).subtract(new BigDecimal(row.listCost())).abs().compareTo(TOLERANCE) <= 0;
    }

    private static BigDecimal exactList(FocusRow row) {
        UsageTotal total = new UsageTotal(
                new UUID(0, 1),
                new Sku(row.sku()),
                row.unit(),
                YearMonth.of(2024, 9),
                new Quantity(new BigDecimal(row.quantity())),
                new UUID(0, 2),
                new BigDecimal(row.listUnitPrice()),
                Optional.empty());
        return total.exactList();
    }
}
