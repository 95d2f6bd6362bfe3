package dev.cspmesh.support.barrier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BarrierRulesTest {

    private static final CustomerIdentity CUSTOMER = new CustomerIdentity(
            "019a9c6e-0000-7000-8000-00000000000a", "Bergmann Logistik AG", "Jonas Okafor", "jonas@bergmann.example");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The SDDC of Bergmann Logistik AG hangs.",
                "BERGMANN\n  LOGISTIK\tAG",
                "(bergmann logistik ag)",
                "Berg\u00ADmann Logistik AG",
                "\uFF22ergmann Logistik AG",
                "organization 019A9C6E-0000-7000-8000-00000000000A",
                "ask Jonas@Bergmann.example, please",
                "spoke to Jonas  Okafor"
            })
    void a_text_that_names_the_customer_does_not_pass(String text) {
        assertThat(BarrierRules.namesNoCustomer(text, List.of(CUSTOMER)))
                .hasValueSatisfying(
                        rejection -> assertThat(rejection.type().slug()).isEqualTo("names-customer"));
    }

    @Test
    void marks_are_searched_for_in_plain_form_and_empty_ones_not_at_all() {
        assertThat(new CustomerIdentity("ID-1", "CAFÉ\u00A0 Zürich", " ", "\uFF22@x.example").plainMarks())
                .containsExactly("café zürich", "id-1", "b@x.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "One of our tenants waits for an SDDC.",
                "Bergmann is a common name",
                "The Bergmann Logistik AGency theme",
                "xjonas@bergmann.example"
            })
    void a_text_that_does_not_passes(String text) {
        assertThat(BarrierRules.namesNoCustomer(text, List.of(CUSTOMER))).isEmpty();
    }
}
