package dev.cspmesh.kit.test.hostile.trick;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cspmesh.kit.test.document.Operation;
import dev.cspmesh.kit.test.hostile.wire.Request;
import java.util.Map;
import java.util.Optional;

/**
 * A valid request of an operation, in parts that tricks exchange.
 *
 * @param path values of the variables in the path
 * @param query values of the query parameters that are sent
 * @param json the body, if the operation takes one
 */
public record Valid(
        Operation operation,
        Request request,
        Map<String, String> path,
        Map<String, String> query,
        Optional<JsonNode> json) {

    /** The body; only for operations that take one. */
    public JsonNode body() {
        return json.orElseThrow();
    }
}
