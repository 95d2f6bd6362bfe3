package dev.cspmesh.kit.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.List;
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
    void a_quantity_that_somebody_says_has_at_most_38_digits() {
        assertThat(Quantity.of(new BigDecimal("9".repeat(38))).isNone()).isFalse();
        assertThatThrownBy(() -> Quantity.of(new BigDecimal("9".repeat(39))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Quantity.of(new BigDecimal("1e-39"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_sum_of_quantities_has_as_many_digits_as_it_needs() {
        Quantity most = Quantity.of(new BigDecimal("9".repeat(38)));

        assertThat(most.plus(most).minus(most)).isEqualTo(most);
        assertThat(most.plus(most).value().precision()).isEqualTo(39);
    }

    @Test
    void a_share_of_money_is_rounded_once_half_up() {
        assertThat(BasisPoints.of(1500).of(new Money(new BigDecimal("10.03"), "USD")))
                .hasToString("1.50 USD");
        assertThat(BasisPoints.of(5000).of(new Money(new BigDecimal("0.01"), "USD")))
                .hasToString("0.01 USD");
    }

    @Test
    void shares_together_are_at_most_the_whole() {
        assertThat(BasisPoints.of(9900).plus(BasisPoints.of(200)).atMostAll()).isEqualTo(BasisPoints.of(10_000));
        assertThat(BasisPoints.of(1000).plus(BasisPoints.of(200)).atMostAll()).isEqualTo(BasisPoints.of(1200));
    }

    @Test
    void both_are_plain_numbers_in_json() throws Exception {
        var json = new ObjectMapper().findAndRegisterModules();

        assertThat(json.writeValueAsString(List.of(BasisPoints.of(500), Quantity.of(new BigDecimal("2.50")))))
                .isEqualTo("[500,2.50]");
        assertThat(json.readValue("500", BasisPoints.class)).isEqualTo(BasisPoints.of(500));
        assertThat(json.readValue("2.50", Quantity.class)).isEqualTo(Quantity.of(new BigDecimal("2.50")));
    }
}
