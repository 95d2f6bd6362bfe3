package dev.cspmesh.kit.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatternLengthTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\0',
            delimiter = '#',
            value = {
                "^[A-Z]{2}$#2",
                "^[A-Za-z0-9 ./-]{3,40}$#40",
                "^20\\d{2}-(0[1-9]|1[0-2])$#7",
                "^(?=.*[1-9])\\d{1,12}(\\.\\d{1,4})?$#17",
                "^-?\\d{1,20}(\\.\\d{1,4})?$#26",
                "^(acknowledged|inProgress|held)$#12",
                "^(?:ab|c)[\\]x]$#3",
                "^usage\\.reported\\.v1$#17"
            })
    void a_pattern_bounds_its_text(String pattern, int longest) {
        assertThat(PatternLength.longest(pattern)).hasValue(longest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\S", "^[a-z]+$", "^a*$", "^(ab){2,}$", "[A-Z]{2}", "^[A-Z]{2}"})
    void an_open_pattern_bounds_nothing(String pattern) {
        assertThat(PatternLength.longest(pattern)).isEmpty();
    }
}
