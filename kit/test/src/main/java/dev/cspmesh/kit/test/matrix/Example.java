package dev.cspmesh.kit.test.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Values from the examples that an OpenAPI document gives: of a body, a parameter or a schema. */
final class Example {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final JsonNode document;

    Example(JsonNode document) {
        this.document = document;
    }

    /** An example of a media type, a parameter or a schema. */
    JsonNode of(JsonNode node) {
        // beside a reference stands what is particular here
        boolean particular = node.has("example") || node.has("examples");
        JsonNode here = particular ? node : resolved(node);
        if (here.has("example")) {
            return here.path("example");
        }
        if (here.path("examples").isArray() && !here.path("examples").isEmpty()) {
            return here.path("examples").get(0);
        }
        if (here.path("examples").isObject() && !here.path("examples").isEmpty()) {
            return resolved(here.path("examples").elements().next()).path("value");
        }
        return here.has("schema") ? of(here.path("schema")) : bySchema(here);
    }

    /** All values of an enumeration, else the one example. */
    List<String> values(JsonNode parameter) {
        JsonNode schema = resolved(parameter.path("schema"));
        if (!schema.has("enum")) {
            return List.of(of(parameter).asText());
        }
        return StreamSupport.stream(schema.path("enum").spliterator(), false)
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .toList();
    }

    private JsonNode bySchema(JsonNode schema) {
        if (schema.has("default")) {
            return schema.path("default");
        }
        if (schema.has("enum")) {
            return schema.path("enum").get(0);
        }
        if (schema.has("properties")) {
            ObjectNode object = JSON.objectNode();
            schema.path("properties").properties().forEach(each -> object.set(each.getKey(), of(each.getValue())));
            return object;
        }
        if (schema.has("items")) {
            ArrayNode array = JSON.arrayNode();
            return array.add(of(schema.path("items")));
        }
        for (String combined : new String[] {"allOf", "oneOf", "anyOf"}) {
            if (schema.has(combined)) {
                return of(schema.path(combined).get(0));
            }
        }
        return schema.path("format").asText().equals("uuid")
                ? JSON.textNode(new UUID(0x019a9c6e_0000_7000L, 0x8000_0000_0000_0000L).toString())
                : JSON.textNode("x");
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }
}
