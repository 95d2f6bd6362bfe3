package dev.cspmesh.navigator.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * The difference between what shall be and what is. What others have added (defaults of the API server, status, labels)
 * is not ours and no drift.
 */
final class Drift {

    private Drift() {}

    /** True when everything that is wanted is there; lists must be equal in length and order. */
    static boolean none(JsonNode wanted, JsonNode actual) {
        if (wanted.isObject()) {
            return actual.isObject()
                    && wanted.properties().stream().allMatch(each -> none(each.getValue(), actual.path(each.getKey())));
        }
        if (wanted.isArray()) {
            return actual.isArray() && wanted.size() == actual.size() && noneInArray(wanted, actual);
        }
        return wanted.equals(actual);
    }

    private static boolean noneInArray(JsonNode wanted, JsonNode actual) {
        for (int i = 0; i < wanted.size(); i++) {
            if (!none(wanted.get(i), actual.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** What is, with everything that is wanted put in its place; the version read stays, so that nobody is overrun. */
    static ObjectNode repaired(ObjectNode wanted, ObjectNode actual) {
        ObjectNode repaired = actual.deepCopy();
        for (Map.Entry<String, JsonNode> each : wanted.properties()) {
            JsonNode old = repaired.get(each.getKey());
            boolean nested = each.getValue() instanceof ObjectNode && old instanceof ObjectNode;
            repaired.set(
                    each.getKey(), nested ? repaired((ObjectNode) each.getValue(), (ObjectNode) old) : each.getValue());
        }
        return repaired;
    }
}
