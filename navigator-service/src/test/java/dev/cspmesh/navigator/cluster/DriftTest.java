package dev.cspmesh.navigator.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DriftTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"spec":{"a":1}}        | {"spec":{"a":1}}                 | true
            {"spec":{"a":1}}        | {"spec":{"a":1,"b":2},"status":1}| true
            {"spec":{"a":1}}        | {"spec":{"a":2}}                 | false
            {"spec":{"a":1}}        | {"spec":{}}                      | false
            {"list":[{"a":1}]}      | {"list":[{"a":1,"b":2}]}         | true
            {"list":[1]}            | {"list":[1,2]}                   | false
            {"list":[1,2]}          | {"list":[2,1]}                   | false
            """)
    void what_others_add_is_no_drift(String wanted, String actual, boolean none) {
        assertThat(Drift.none(json(wanted), json(actual))).isEqualTo(none);
    }

    @Test
    void a_repair_puts_back_what_is_ours_and_keeps_what_is_others() {
        ObjectNode repaired = Drift.repaired(
                json("{\"metadata\":{\"labels\":{\"ours\":\"yes\"}},\"spec\":{\"a\":1}}"),
                json(
                        "{\"metadata\":{\"resourceVersion\":\"7\",\"labels\":{\"theirs\":\"yes\"}},\"spec\":{\"a\":2},\"status\":{\"phase\":\"Ready\"}}"));

        assertThat(repaired)
                .isEqualTo(json(
                        "{\"metadata\":{\"resourceVersion\":\"7\",\"labels\":{\"theirs\":\"yes\",\"ours\":\"yes\"}},"
                                + "\"spec\":{\"a\":1},\"status\":{\"phase\":\"Ready\"}}"));
    }

    private static ObjectNode json(String text) {
        try {
            return (ObjectNode) new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
