package dev.cspmesh.kit.test.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Random;
import java.util.UUID;

/** Values that a schema allows, from its examples where it has some. */
final class Samples {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DEEPEST = 12;

    private final Document document;

    Samples(Document document) {
        this.document = document;
    }

    /** A value with all properties that the schema names. */
    JsonNode of(JsonNode schema, Random random) {
        return of(schema, random, 0);
    }

    private JsonNode of(JsonNode reference, Random random, int depth) {
        JsonNode schema = document.resolved(reference);
        if (schema.path("examples").isArray() && !schema.path("examples").isEmpty()) {
            return schema.path("examples")
                    .get(random.nextInt(schema.path("examples").size()));
        }
        for (String keyword : new String[] {"example", "const", "default"}) {
            if (schema.has(keyword)) {
                return schema.get(keyword);
            }
        }
        if (schema.path("enum").isArray()) {
            return schema.path("enum").get(random.nextInt(schema.path("enum").size()));
        }
        for (String choice : new String[] {"oneOf", "anyOf", "allOf"}) {
            if (schema.path(choice).isArray() && !schema.has("properties")) {
                return of(schema.path(choice).get(0), random, depth);
            }
        }
        return plain(schema, random, depth);
    }

    private JsonNode plain(JsonNode schema, Random random, int depth) {
        return switch (type(schema)) {
            case "object" -> object(schema, random, depth);
            case "array" -> array(schema, random, depth);
            case "integer" -> NODES.numberNode(schema.path("minimum").asLong(1));
            case "number" -> NODES.numberNode(1.5);
            case "boolean" -> NODES.booleanNode(random.nextBoolean());
            default -> NODES.textNode(text(schema, random));
        };
    }

    private ObjectNode object(JsonNode schema, Random random, int depth) {
        ObjectNode object = NODES.objectNode();
        if (depth < DEEPEST) {
            schema.path("properties")
                    .properties()
                    .forEach(each -> object.set(each.getKey(), of(each.getValue(), random, depth + 1)));
        }
        return object;
    }

    private ArrayNode array(JsonNode schema, Random random, int depth) {
        ArrayNode array = NODES.arrayNode();
        int size = Math.max(1, schema.path("minItems").asInt(1));
        for (int i = 0; i < size && depth < DEEPEST; i++) {
            array.add(of(schema.path("items"), random, depth + 1));
        }
        return array;
    }

    private static String text(JsonNode schema, Random random) {
        return switch (schema.path("format").asText()) {
            case "uuid" -> new UUID(random.nextLong(), random.nextLong()).toString();
            case "date" -> "2024-09-01";
            case "date-time" -> "2024-09-01T10:00:00Z";
            case "uri" -> "https://nordwind.example/";
            case "email" -> "mara.lindt@nordwind.example";
            default -> "x".repeat(Math.max(3, schema.path("minLength").asInt(0)));
        };
    }

    /** The one type of a schema; of several the first that is not null. */
    static String type(JsonNode schema) {
        if (schema.path("type").isArray()) {
            for (JsonNode each : schema.path("type")) {
                if (!each.asText().equals("null")) {
                    return each.asText();
                }
            }
        }
        return schema.path("type").asText(schema.has("properties") ? "object" : "string");
    }
}
