package dev.cspmesh.kit.test.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One operation of an OpenAPI document with all that a call of it needs.
 *
 * @param verdicts extension {@code x-verdicts}: participant to {@code own} or {@code any}, {@code object}, {@code anyone}
 * @param contentType of the body; nothing when it takes none
 * @param body made from the document's own examples
 * @param headers required ones
 * @param filters all query parameters with the values that the document names for them
 * @param query the required ones with values, as an address takes them
 * @param path template values of its own for parameters that lead to no owned object, from the document's examples
 */
public record Operation(
        String id,
        String method,
        String template,
        Map<String, String> verdicts,
        Optional<String> contentType,
        Optional<JsonNode> body,
        Set<String> headers,
        Map<String, String> path,
        Map<String, List<String>> filters,
        String query) {

    private static final Map<String, String> NAMES = Map.of(
            "customer", "customer",
            "csp-saas", "csp",
            "aggregator", "aggregator",
            "vmware", "vmware",
            "mesh-service", "service");

    /** Kind of the object that the path addresses; empty for none. */
    public String object() {
        return verdicts.getOrDefault("object", "");
    }

    public boolean isForAnyone() {
        return verdicts.containsKey("anyone");
    }

    /** {@code own}, {@code any} or, where nothing is declared, {@code none}. */
    public String extent(Actor actor) {
        return verdicts.getOrDefault(NAMES.getOrDefault(actor.scope(), ""), "none");
    }

    /** Whether the answer is a list or an object read, which changes nothing. */
    public boolean isRead() {
        return method.equals("GET");
    }

    /** What must come out when this actor addresses this object. */
    Expectation expected(Actor actor, Optional<Owned> object) {
        if (isForAnyone()) {
            return isRead() && object().isEmpty() ? Expectation.REACHED : Expectation.OPEN;
        }
        if (actor.isNobody()) {
            return Expectation.UNAUTHENTICATED;
        }
        return switch (extent(actor)) {
            case "none" -> Expectation.FORBIDDEN;
            case "any" ->
                object().isEmpty()
                                || object.filter(found -> !found.hidden().contains(actor.name()))
                                        .isPresent()
                        ? Expectation.REACHED
                        : Expectation.NOT_FOUND;
            default ->
                object().isEmpty()
                                || object.filter(found -> found.parties().contains(actor.name()))
                                        .isPresent()
                        ? Expectation.REACHED
                        : Expectation.NOT_FOUND;
        };
    }

    /** The address of one object. */
    String address(Map<String, String> values) {
        String address = template;
        for (Map.Entry<String, String> value : path.entrySet()) {
            address =
                    address.replace("{" + value.getKey() + "}", values.getOrDefault(value.getKey(), value.getValue()));
        }
        return address;
    }
}
