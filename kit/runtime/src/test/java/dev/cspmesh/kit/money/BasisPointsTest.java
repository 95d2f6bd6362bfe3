package dev.cspmesh.kit.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class BasisPointsTest {

    private static final BigDecimal PRICE = new BigDecimal("199.99");

    @Test
    void a_share_is_exact() {
        assertThat(BasisPoints.of(725).of(PRICE)).isEqualByComparingTo("14.499275");
        assertThat(BasisPoints.of(725).off(PRICE)).isEqualByComparingTo("185.490725");
        assertThat(BasisPoints.of(12_000).onTopOf(PRICE)).isEqualByComparingTo("439.978");
    }

    @Test
    void a_share_and_what_is_left_are_the_whole() {
        BasisPoints share = BasisPoints.of(3333);

        assertThat(share.of(PRICE).add(share.off(PRICE))).isEqualByComparingTo(PRICE);
    }

    @Test
    void a_quantity_has_no_more_digits_than_the_database_keeps() {
        assertThat(new Quantity(new BigDecimal("9".repeat(38))).isNone()).isFalse();
        assertThatThrownBy(() -> new Quantity(new BigDecimal("9".repeat(39))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
