package dev.cspmesh.sandbox.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LogLineTest {
    @Test
    void a_record_becomes_a_line_with_its_trace() {
        String record = """
                {"timestamp":"2026-11-23T00:42:57Z","level":"INFO","loggerName":"dev.cspmesh.partner",\
                "message":"approved","mdc":{"traceId":"4bf92f"}}""";

        assertThat(LogLine.readable(record))
                .isEqualTo("2026-11-23T00:42:57Z INFO  [dev.cspmesh.partner] trace=4bf92f approved");
    }

    @Test
    void anything_else_stays_as_it_is() {
        assertThat(LogLine.readable("Exception in thread main")).isEqualTo("Exception in thread main");
        assertThat(LogLine.readable("{broken")).isEqualTo("{broken");
    }
}
