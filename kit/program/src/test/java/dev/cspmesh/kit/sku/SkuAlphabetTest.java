package dev.cspmesh.kit.sku;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SkuAlphabetTest {

    @ParameterizedTest
    @ValueSource(strings = {"Hours", "GB-Mo", "10K Requests", "GB (decimal)", "h", "vCPU/Hours"})
    void a_unit_is_printable_ascii(String unit) {
        assertThat(unit).matches(SkuAlphabet.UNIT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "GB²·Monate", " GB", "GB ", "GB\n", "G\tB", "12345678901234567890123456789012345678901"
            })
    void what_no_meter_could_report_is_no_unit(String unit) {
        assertThat(unit).doesNotMatch(SkuAlphabet.UNIT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"VMC-HOST-I3", "G95FST5FTYV3JSRX.JRTCKXETXF", "a", "sku:eu/1_2"})
    void a_sku_is_a_code(String sku) {
        assertThat(sku).matches(SkuAlphabet.CODE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-A", "A B", "Ä", "A\n"})
    void what_no_meter_could_report_is_no_sku(String sku) {
        assertThat(sku).doesNotMatch(SkuAlphabet.CODE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vmc-host-i3", "VMC-HOST-I3", "Vmc-Host-I3"})
    void codes_that_differ_by_their_case_only_are_folded_to_one(String sku) {
        assertThat(SkuAlphabet.folded(sku)).isEqualTo("vmc-host-i3");
    }
}
