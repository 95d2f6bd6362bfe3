package dev.cspmesh.kit.test.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Reads operations out of a document. */
final class OperationReader {

    /** How a month is declared; documents show no example of what may be left out. */
    private static final String MONTH = "^\\d{4}-(0[1-9]|1[0-2])$";

    private final Document document;
    private final Samples samples;

    OperationReader(Document document) {
        this.document = document;
        this.samples = new Samples(document);
    }

    Operation read(String method, String path, JsonNode node) {
        return new Operation(
                node.path("operationId").asText(method + " " + path),
                method.toUpperCase(Locale.ROOT),
                path,
                StreamSupport.stream(node.path("parameters").spliterator(), false)
                        .map(document::resolved)
                        .map(this::parameter)
                        .toList(),
                content(document.resolved(node.path("requestBody"))),
                node.path("responses"),
                scopes(node),
                policy(node),
                roles(node));
    }

    private Operation.Parameter parameter(JsonNode node) {
        return new Operation.Parameter(
                node.path("name").asText(),
                node.path("in").asText(),
                node.path("required").asBoolean(),
                node.path("schema"),
                Samples.example(node),
                values(node));
    }

    private List<String> values(JsonNode parameter) {
        JsonNode schema = document.resolved(parameter.path("schema"));
        JsonNode items = document.resolved(schema.path("items"));
        for (JsonNode one : List.of(schema, items)) {
            for (String keyword : List.of("enum", "x-extensible-enum", "x-known-values")) {
                if (one.path(keyword).isArray()) {
                    return texts(one.path(keyword));
                }
            }
        }
        JsonNode sample = sample(parameter);
        return List.of(sample.isArray() ? sample.path(0).asText() : sample.asText());
    }

    /** Cursors, orders and searches are texts of the list's own; nothing in them asks for nothing. */
    private JsonNode sample(JsonNode parameter) {
        if (parameter.path("schema").path("pattern").asText().equals(MONTH)) {
            return TextNode.valueOf("2024-09");
        }
        JsonNode code = Samples.code(parameter.path("name").asText());
        if (!code.isMissingNode() && Samples.example(parameter).isMissingNode()) {
            return code;
        }
        boolean own =
                List.of("after", "sort", "q").contains(parameter.path("name").asText())
                        && parameter.path("example").isMissingNode();
        return own ? TextNode.valueOf("") : samples.first(parameter);
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .toList();
    }

    /** The first media type of a request or response. */
    Optional<Operation.Content> content(JsonNode holder) {
        return holder.path("content").properties().stream()
                .map(each -> new Operation.Content(
                        each.getKey(), each.getValue().path("schema"), samples.first(each.getValue())))
                .findFirst();
    }

    private static List<String> scopes(JsonNode node) {
        List<String> scopes = new ArrayList<>();
        node.path("security")
                .forEach(choice -> choice.forEach(names -> names.forEach(name -> scopes.add(name.asText()))));
        return scopes.stream().distinct().toList();
    }

    private static Map<String, String> policy(JsonNode node) {
        Map<String, String> policy = new HashMap<>();
        node.path("x-verdicts")
                .properties()
                .forEach(word -> policy.put(word.getKey(), word.getValue().asText()));
        return Map.copyOf(policy);
    }

    private static Map<String, Set<String>> roles(JsonNode node) {
        Map<String, Set<String>> roles = new HashMap<>();
        node.path("x-roles")
                .properties()
                .forEach(scope -> roles.put(scope.getKey(), Set.copyOf(texts(scope.getValue()))));
        return Map.copyOf(roles);
    }
}
