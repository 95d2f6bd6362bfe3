package dev.cspmesh.sandbox.launcher;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A service's JSON log record as a line for people. */
final class LogLine {
    private static final ObjectMapper JSON = new ObjectMapper();

    private LogLine() {}

    /** Time, level, logger, trace, message and stack trace; anything that is no JSON comes back as it is. */
    static String readable(String line) {
        if (!line.startsWith("{")) {
            return line;
        }
        try {
            JsonNode record = JSON.readTree(line);
            String trace = record.path("mdc").path("traceId").asText("");
            String stack = record.path("exception")
                    .path("stackTrace")
                    .asText(record.path("stackTrace").asText(""));
            return "%s %-5s [%s]%s %s%s"
                    .formatted(
                            record.path("timestamp").asText(),
                            record.path("level").asText(),
                            record.path("loggerName").asText(),
                            trace.isEmpty() ? "" : " trace=" + trace,
                            record.path("message").asText(),
                            stack.isEmpty() ? "" : "\n" + stack.strip());
        } catch (JsonProcessingException noJson) {
            return line;
        }
    }
}
