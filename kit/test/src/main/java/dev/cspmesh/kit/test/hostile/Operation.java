package dev.cspmesh.kit.test.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An operation of a document.
 *
 * @param method in capitals
 * @param path with variables in braces
 * @param body what it consumes, if it takes a body
 * @param responses by status, as the document has them
 * @param scopes one of them is enough; empty when anyone may call
 */
record Operation(
        String id,
        String method,
        String path,
        List<Parameter> parameters,
        Optional<Content> body,
        JsonNode responses,
        List<String> scopes) {

    /** A parameter; {@code in} is path, query or header. */
    record Parameter(String name, String in, boolean required, JsonNode schema, JsonNode example) {}

    /** A media type and the schema of what comes in it. */
    record Content(String mediaType, JsonNode schema) {}

    static Operation of(Document document, String method, String path, JsonNode node) {
        List<Parameter> parameters = new ArrayList<>();
        node.path("parameters").forEach(each -> {
            JsonNode parameter = document.resolved(each);
            parameters.add(new Parameter(
                    parameter.path("name").asText(),
                    parameter.path("in").asText(),
                    parameter.path("required").asBoolean(),
                    parameter.path("schema"),
                    example(parameter)));
        });
        return new Operation(
                node.path("operationId").asText(method + " " + path),
                method.toUpperCase(Locale.ROOT),
                path,
                List.copyOf(parameters),
                content(document.resolved(node.path("requestBody"))),
                node.path("responses"),
                scopes(node));
    }

    private static JsonNode example(JsonNode parameter) {
        JsonNode named = parameter.path("examples").path(0);
        return named.isMissingNode()
                ? parameter.path("examples").properties().stream()
                        .map(each -> each.getValue().path("value"))
                        .findFirst()
                        .orElse(parameter.path("example"))
                : named;
    }

    private static Optional<Content> content(JsonNode holder) {
        return holder.path("content").properties().stream()
                .map(each -> new Content(each.getKey(), each.getValue().path("schema")))
                .findFirst();
    }

    private static List<String> scopes(JsonNode node) {
        List<String> scopes = new ArrayList<>();
        node.path("security")
                .forEach(choice -> choice.forEach(names -> names.forEach(name -> scopes.add(name.asText()))));
        return scopes.stream().distinct().toList();
    }

    boolean matches(String address) {
        String pattern = Pattern.compile("\\{[^}]+}")
                .splitAsStream(path)
                .map(Pattern::quote)
                .reduce("", (all, part) -> all.isEmpty() ? part : all + "[^/]+" + part);
        return address.matches(path.endsWith("}") ? pattern + "[^/]+" : pattern);
    }

    boolean writes() {
        return !method.equals("GET");
    }

    /** The schema of the first success that has a body. */
    Optional<Content> success(Document document) {
        return responses.properties().stream()
                .filter(each -> each.getKey().startsWith("2"))
                .flatMap(each -> content(document.resolved(each.getValue())).stream())
                .findFirst();
    }
}
