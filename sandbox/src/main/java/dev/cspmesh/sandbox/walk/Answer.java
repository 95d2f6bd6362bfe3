package dev.cspmesh.sandbox.walk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** What a service answered. */
public record Answer(
        String request, int status, JsonNode body, String text, Optional<String> etag, Optional<String> next) {

    /**
     * This answer, if it has one of these statuses.
     *
     * @throws WalkFailure that shows the request and the refusal otherwise
     */
    public Answer expect(int... statuses) {
        for (int expected : statuses) {
            if (status == expected) {
                return this;
            }
        }
        throw new WalkFailure(request + " answered " + status + ": " + text);
    }

    public String at(String field) {
        return body.path(field).asText();
    }

    /** The last segment of the problem type, or nothing. */
    public String problem() {
        String type = body.path("type").asText();
        return type.substring(type.lastIndexOf('/') + 1);
    }
}
