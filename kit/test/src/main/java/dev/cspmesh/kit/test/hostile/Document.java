package dev.cspmesh.kit.test.hostile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An OpenAPI document: its operations, and its schemas with what they refer to. */
final class Document {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final JsonNode root;
    private final List<Operation> operations = new ArrayList<>();

    private Document(JsonNode root) {
        this.root = root;
        root.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(entry -> METHODS.contains(entry.getKey()))
                        .forEach(entry ->
                                operations.add(Operation.of(this, entry.getKey(), path.getKey(), entry.getValue()))));
        operations.sort(Comparator.comparing(Operation::id));
    }

    static Document of(String json) {
        try {
            return new Document(JSON.readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This is not an OpenAPI document", e);
        }
    }

    List<Operation> operations() {
        return List.copyOf(operations);
    }

    /** The operation that a request with this method and normalized path reaches: a literal step wins over a variable. */
    Optional<Operation> operation(String method, String path) {
        return operations.stream()
                .filter(each -> each.method().equals(method) && each.matches(path))
                .min(Comparator.comparing(each -> each.path().replace('{', '~')));
    }

    /** A node with what it refers to; its own keywords win. */
    JsonNode resolved(JsonNode node) {
        if (!node.has("$ref")) {
            return node;
        }
        JsonNode target = resolved(root.at(node.get("$ref").asText().substring(1)));
        ObjectNode all = target instanceof MissingNode ? JSON.createObjectNode() : target.deepCopy();
        node.properties().stream()
                .filter(keyword -> !keyword.getKey().equals("$ref"))
                .forEach(keyword -> all.set(keyword.getKey(), keyword.getValue()));
        return all;
    }

    /** A schema that stands alone, as a validator wants it. */
    ObjectNode standalone(JsonNode schema) {
        ObjectNode alone = JSON.createObjectNode();
        alone.set("allOf", JSON.createArrayNode().add(closed(schema.deepCopy())));
        alone.set("components", closed(root.path("components").deepCopy()));
        return alone;
    }

    /** What the document does not name may not be shown: closes each object that lists its properties. */
    private static JsonNode closed(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.path("properties").isObject()
                && !object.has("additionalProperties")
                && !object.has("allOf")
                && !object.has("$ref")) {
            object.put("additionalProperties", false);
        }
        node.forEach(Document::closed);
        return node;
    }
}
