package dev.cspmesh.kit.test.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What the matrix reads out of an OpenAPI document. */
public final class Document {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final JsonNode document;
    private final Example example;

    public Document(JsonNode document) {
        this.document = document;
        this.example = new Example(document);
    }

    /**
     * All operations, in the document's order.
     *
     * @throws IllegalStateException if one declares no verdicts
     */
    public List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .map(method -> operation(path.getKey(), method.getKey(), method.getValue()))
                        .forEach(operations::add));
        return operations;
    }

    private Operation operation(String template, String method, JsonNode node) {
        String id = node.path("operationId").asText();
        if (!node.has("x-verdicts")) {
            throw new IllegalStateException(id + " declares no verdicts: put @Verdicts beside its permission");
        }
        Map<String, String> verdicts = new HashMap<>();
        node.path("x-verdicts")
                .properties()
                .forEach(word -> verdicts.put(word.getKey(), word.getValue().asText()));
        Optional<Map.Entry<String, JsonNode>> body =
                node.path("requestBody").path("content").properties().stream().findFirst();
        return new Operation(
                id,
                method.toUpperCase(java.util.Locale.ROOT),
                template,
                Map.copyOf(verdicts),
                body.map(Map.Entry::getKey),
                body.map(content -> example.of(content.getValue())),
                named(node, "header"),
                path(node),
                filters(node),
                query(node));
    }

    private static Set<String> named(JsonNode operation, String in) {
        Set<String> names = new LinkedHashSet<>();
        parameters(operation, in).forEach(each -> names.add(each.path("name").asText()));
        return names;
    }

    private Map<String, String> path(JsonNode operation) {
        Map<String, String> values = new HashMap<>();
        parameters(operation, "path")
                .forEach(each ->
                        values.put(each.path("name").asText(), example.of(each).asText()));
        return values;
    }

    private Map<String, List<String>> filters(JsonNode operation) {
        Map<String, List<String>> filters = new LinkedHashMap<>();
        parameters(operation, "query")
                .forEach(each -> filters.put(each.path("name").asText(), example.values(each)));
        return filters;
    }

    /** The query without which the operation cannot be called. */
    private String query(JsonNode operation) {
        String query = parameters(operation, "query").stream()
                .filter(each -> each.path("required").asBoolean())
                .map(each -> each.path("name").asText() + "=" + example.of(each).asText())
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    private static List<JsonNode> parameters(JsonNode operation, String in) {
        return StreamSupport.stream(operation.path("parameters").spliterator(), false)
                .filter(each -> each.path("in").asText().equals(in))
                .toList();
    }
}
