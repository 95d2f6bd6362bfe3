package dev.cspmesh.kit.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointersTest {

    @ParameterizedTest
    @CsvSource({
        "name,                          #/name",
        "contact.email,                 #/contact/email",
        "lines[2].sku,                  #/lines/2/sku",
        "codes[2].<list element>,       #/codes/2",
        "countries[].<iterable element>,#/countries",
        "taxes[DE].<map value>,         #/taxes/DE"
    })
    void a_path_of_a_violation_becomes_a_json_pointer(String path, String pointer) {
        assertThat(Pointers.of(path)).isEqualTo(pointer);
    }
}
