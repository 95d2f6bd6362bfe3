package dev.cspmesh.kit.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({
        "0.005, USD, 0.01",
        "0.0049999999999999, USD, 0.00",
        "-0.005, USD, -0.01",
        "2.5, JPY, 3",
        "1.0005, KWD, 1.001",
        "1234.5, USD, 1234.50"
    })
    void rounds_half_up_to_the_minor_unit(BigDecimal exact, String currency, String rounded) {
        assertThat(Money.rounded(exact, currency).amount().toPlainString()).isEqualTo(rounded);
    }

    @Test
    void adds_and_subtracts_exactly() {
        Money sum = Money.rounded(new BigDecimal("0.10"), "USD").plus(Money.rounded(new BigDecimal("0.20"), "USD"));

        assertThat(sum).isEqualTo(Money.rounded(new BigDecimal("0.30"), "USD"));
        assertThat(sum.minus(sum).isZero()).isTrue();
        assertThat(sum.negated().plus(sum)).isEqualTo(Money.zero("USD"));
    }

    @Test
    void can_be_told_also_when_a_body_left_it_out() throws Exception {
        assertThat(new ObjectMapper().readValue("{\"currency\": \"USD\"}", Money.class))
                .hasToString("no amount USD");
        assertThat(Money.zero("USD")).hasToString("0.00 USD");
    }

    @Test
    void never_mixes_currencies() {
        Money dollars = Money.zero("USD");
        Money yen = Money.zero("JPY");

        assertThatThrownBy(() -> dollars.plus(yen)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void knows_no_made_up_currency() {
        assertThatThrownBy(() -> Money.zero("XYZ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keeps_its_digits_in_json() throws Exception {
        Money money = Money.rounded(new BigDecimal("1234.5"), "USD");
        ObjectMapper json = new ObjectMapper();

        String text = json.writeValueAsString(money);

        assertThat(text).isEqualTo("{\"amount\":\"1234.50\",\"currency\":\"USD\"}");
        assertThat(json.readValue(text, Money.class)).isEqualTo(money);
    }
}
