package dev.cspmesh.kit.test.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** An OpenAPI document: its operations, and its schemas with what they refer to. */
public final class Document {

    public static final ObjectMapper JSON = new ObjectMapper();

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final JsonNode root;
    private final List<Operation> operations = new ArrayList<>();

    private Document(JsonNode root) {
        this.root = root;
        OperationReader reader = new OperationReader(this);
        root.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(entry -> METHODS.contains(entry.getKey()))
                        .forEach(
                                entry -> operations.add(reader.read(entry.getKey(), path.getKey(), entry.getValue()))));
    }

    public static Document of(String json) {
        try {
            return new Document(JSON.readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This is not an OpenAPI document: " + json, e);
        }
    }

    /** All operations, in the document's order. */
    public List<Operation> operations() {
        return List.copyOf(operations);
    }

    /**
     * The operation of this name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Operation operation(String id) {
        return operations.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the document has no operation " + id));
    }

    /** The operation that a request with this method and normalized path reaches: a literal step wins over a variable. */
    public Optional<Operation> operation(String method, String path) {
        return operations.stream()
                .filter(each -> each.method().equals(method) && each.matches(path))
                .min(Comparator.comparing(each -> each.path().replace('{', '~')));
    }

    /** The document's root, for what is no operation. */
    public JsonNode root() {
        return root;
    }

    /** What an operation says of itself; empty for nothing. */
    public String description(Operation operation) {
        return root.path("paths")
                .path(operation.path())
                .path(operation.method().toLowerCase(Locale.ROOT))
                .path("description")
                .asText();
    }

    /** What is declared for a status of an operation: by itself, or as the rest. */
    public Optional<JsonNode> response(Operation operation, int status) {
        JsonNode exact = operation.responses().path(Integer.toString(status));
        JsonNode found = exact.isMissingNode() ? operation.responses().path("default") : exact;
        return found.isMissingNode() ? Optional.empty() : Optional.of(resolved(found));
    }

    /** The first success that has a body. */
    public Optional<Operation.Content> success(Operation operation) {
        return operation.responses().properties().stream()
                .filter(each -> each.getKey().startsWith("2"))
                .flatMap(each -> new OperationReader(this).content(resolved(each.getValue())).stream())
                .findFirst();
    }

    /** A node with what it refers to; its own keywords win. */
    public JsonNode resolved(JsonNode node) {
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
    public ObjectNode standalone(JsonNode schema) {
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
