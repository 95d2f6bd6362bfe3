package dev.cspmesh.billing.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SkuTest {

    @Test
    void a_sku_is_its_code_in_json_and_in_texts() throws Exception {
        ObjectMapper json = new ObjectMapper().findAndRegisterModules();

        assertThat(json.writeValueAsString(new Sku("VMC-HOST-I3"))).isEqualTo("\"VMC-HOST-I3\"");
        assertThat(json.readValue("\"VMC-HOST-I3\"", Sku.class)).isEqualTo(new Sku("VMC-HOST-I3"));
        assertThat(new Sku("VMC-HOST-I3")).hasToString("VMC-HOST-I3").isLessThan(new Sku("VMC-HOST-I4"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two\nlines", "Größe", "tab\t"})
    void a_code_that_no_price_book_can_have_is_none(String code) {
        assertThatThrownBy(() -> new Sku(code)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_code_has_at_most_a_hundred_characters() {
        assertThat(new Sku("S".repeat(100)).code()).hasSize(100);
        assertThatThrownBy(() -> new Sku("S".repeat(101))).isInstanceOf(IllegalArgumentException.class);
    }
}
