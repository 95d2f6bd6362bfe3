package dev.cspmesh.contract.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.kit.money.BasisPoints;
import dev.cspmesh.kit.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LevelRulesTest {

    @Test
    void any_growing_levels_are_bands_and_no_two_of_them_can_be_swapped() {
        Random random = new Random(20);
        for (int i = 0; i < 2_000; i++) {
            List<LevelBand> levels = growing(random, random.nextInt(2, 12));
            assertThat(LevelRules.areBands(levels)).isEmpty();

            int place = random.nextInt(levels.size() - 1);
            Collections.swap(levels, place, place + 1);

            assertThat(LevelRules.areBands(levels)).as("%s", levels).isPresent();
        }
    }

    @Test
    void a_unit_divides_its_commitment() {
        LevelBand odd = new LevelBand("L1", usd("10.5"), BasisPoints.of(0), usd("1"));

        assertThat(LevelRules.areBands(List.of(odd)))
                .hasValueSatisfying(refusal ->
                        assertThat(refusal.errors().getFirst().pointer()).isEqualTo("#/levels/0/roundingUnit"));
    }

    @Test
    void a_unit_is_a_multiple_of_the_smallest_coin_so_that_the_monthly_minimums_add_up() {
        LevelBand yen = new LevelBand("L1", money("1000", "JPY"), BasisPoints.of(0), money("0.5", "JPY"));
        LevelBand dinar = new LevelBand("L1", money("1000", "KWD"), BasisPoints.of(0), money("0.005", "KWD"));
        LevelBand cents = new LevelBand("L1", money("1000", "USD"), BasisPoints.of(0), money("0.005", "USD"));

        assertThat(LevelRules.areBands(List.of(yen))).hasValueSatisfying(refusal -> {
            assertThat(refusal.errors().getFirst().pointer()).isEqualTo("#/levels/0/roundingUnit/amount");
            assertThat(refusal.errors().getFirst().allowed()).isEqualTo("a multiple of 1");
        });
        assertThat(LevelRules.areBands(List.of(cents))).isPresent();
        assertThat(LevelRules.areBands(List.of(dinar))).isEmpty();
    }

    @Test
    void levels_begin_this_month_or_later() {
        LocalDate march = LocalDate.parse("2024-03-01");

        assertThat(LevelRules.startsInTime(march, march)).isEmpty();
        assertThat(LevelRules.startsInTime(march.plusYears(1), march)).isEmpty();
        assertThat(LevelRules.startsInTime(march.minusDays(1), march)).isPresent();
    }

    private static Money money(String amount, String currency) {
        return new Money(new BigDecimal(amount), currency);
    }

    private static List<LevelBand> growing(Random random, int count) {
        List<LevelBand> levels = new ArrayList<>();
        int commitment = 0;
        int discount = 0;
        for (int i = 0; i < count; i++) {
            commitment += random.nextInt(1, 10_000);
            discount += random.nextInt(0, 300);
            levels.add(new LevelBand("L" + i + "X", usd("" + commitment), BasisPoints.of(discount), usd("1")));
        }
        return levels;
    }

    private static Money usd(String amount) {
        return Money.rounded(new BigDecimal(amount), "USD");
    }
}
