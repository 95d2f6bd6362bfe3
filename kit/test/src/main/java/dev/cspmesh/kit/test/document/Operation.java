package dev.cspmesh.kit.test.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One operation of an OpenAPI document with all that a call of it needs.
 *
 * @param path template of its address
 * @param body what it takes; nothing when it takes no body
 * @param responses what is declared, by status
 * @param scopes any one of them opens it; none means that no token is needed
 * @param policy extension {@code x-verdicts}: participant to {@code own} or {@code any}, {@code object}, {@code anyone}
 * @param roles extension {@code x-roles}: participant scope to the roles that may call it
 */
public record Operation(
        String id,
        String method,
        String path,
        List<Parameter> parameters,
        Optional<Content> body,
        JsonNode responses,
        List<String> scopes,
        Map<String, String> policy,
        Map<String, Set<String>> roles) {

    private static final Map<String, String> POLICY_OF_SCOPE = Map.of(
            "customer", "customer",
            "csp-saas", "csp",
            "aggregator", "aggregator",
            "vmware", "vmware",
            "mesh-service", "service");

    /**
     * A parameter.
     *
     * @param in path, query or header
     * @param example as the document gives it; missing where it gives none
     * @param values all that the document names, else one that it allows
     */
    public record Parameter(
            String name, String in, boolean required, JsonNode schema, JsonNode example, List<String> values) {}

    /**
     * A media type, the schema of what comes in it, and a value of that.
     *
     * @param sample the document's example, or one made from its parts
     */
    public record Content(String mediaType, JsonNode schema, JsonNode sample) {}

    /** Whether this address is one of its path: the same steps, with anything but nothing for each variable. */
    public boolean matches(String address) {
        String[] steps = path.split("/", -1);
        String[] given = address.split("/", -1);
        return steps.length == given.length
                && IntStream.range(0, steps.length)
                        .allMatch(i -> steps[i].equals(given[i]) || (isVariable(steps[i]) && !given[i].isEmpty()));
    }

    private static boolean isVariable(String step) {
        return step.startsWith("{") && step.endsWith("}");
    }

    /** Whether it only shows something. */
    public boolean isRead() {
        return method.equals("GET");
    }

    public Stream<Parameter> parameters(String in) {
        return parameters.stream().filter(parameter -> parameter.in().equals(in));
    }

    public boolean takes(String parameter) {
        return parameters.stream().anyMatch(each -> each.name().equals(parameter));
    }

    /** A page of rows: it can be asked for the next one. */
    public boolean isPaged() {
        return isRead() && takes("after");
    }

    /** The query without which the operation cannot be called, as an address takes it. */
    public String query() {
        String query = parameters("query")
                .filter(Parameter::required)
                .map(parameter -> parameter.name() + "=" + parameter.values().getFirst())
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    /** All query parameters with the values that the document names for them. */
    public Map<String, List<String>> filters() {
        Map<String, List<String>> filters = new LinkedHashMap<>();
        parameters("query").forEach(parameter -> filters.put(parameter.name(), parameter.values()));
        return filters;
    }

    /** The address of one object; a parameter that is not given gets a value that the document allows. */
    public String address(Map<String, String> given) {
        String address = path;
        for (Parameter parameter : parameters("path").toList()) {
            String value =
                    given.getOrDefault(parameter.name(), parameter.values().getFirst());
            address = address.replace("{" + parameter.name() + "}", value);
        }
        return address;
    }

    /** Kind of the object that the path addresses; empty for none. */
    public String object() {
        return policy.getOrDefault("object", "");
    }

    public boolean isForAnyone() {
        return policy.containsKey("anyone");
    }

    /** How far somebody with this scope reaches: {@code own}, {@code any} or, where nothing is declared, {@code none}. */
    public String reach(String scope) {
        return policy.getOrDefault(POLICY_OF_SCOPE.getOrDefault(scope, ""), "none");
    }

    /** Whether somebody with this scope and role may call it, as far as the document says. */
    public boolean isFor(String scope, String role) {
        return roles.getOrDefault(scope, Set.of()).contains(role);
    }
}
