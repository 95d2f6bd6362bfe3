package dev.cspmesh.kit.test.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Values that a document allows, from its examples where it has some: of a body, a parameter or a schema. */
public final class Samples {

    /** Codes of a standard, and months, by the names of parameters; documents show no example of what may be left out. */
    private static final Map<String, JsonNode> CODES = Map.of(
            "country", TextNode.valueOf("DE"),
            "currency", TextNode.valueOf("EUR"),
            "month", TextNode.valueOf("2024-09"));

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DEEPEST = 12;
    private static final int SHORTEST = 3;
    private static final long A_TIME = 0x019a9c6e_0000_7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final Document document;

    public Samples(Document document) {
        this.document = document;
    }

    /** Always the first of several, and the same text and number each time. */
    JsonNode first(JsonNode node) {
        return of(node, new First());
    }

    /** A value with all properties that the schema names; of a media type or parameter its example. */
    public JsonNode of(JsonNode node, Random random) {
        return of(node, random, 0);
    }

    /** The example that stands at a parameter, media type or schema; missing where there is none. */
    static JsonNode example(JsonNode node) {
        JsonNode examples = node.path("examples");
        if (node.has("example")) {
            return node.path("example");
        }
        if (examples.isArray()) {
            return examples.path(0);
        }
        return examples.properties().stream()
                .map(each -> each.getValue().path("value"))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    /** A code of a standard, where a parameter of this name takes one; missing where it takes none. */
    public static JsonNode code(String parameter) {
        return CODES.getOrDefault(parameter, MissingNode.getInstance());
    }

    private JsonNode of(JsonNode reference, Random random, int depth) {
        JsonNode schema = document.resolved(reference);
        if (schema.path("examples").isArray() && !schema.path("examples").isEmpty()) {
            return pick(schema.path("examples"), random);
        }
        if (!example(schema).isMissingNode()) {
            return example(schema);
        }
        if (schema.has("schema")) {
            return of(schema.path("schema"), random, depth);
        }
        return ofSchema(schema, random, depth);
    }

    private JsonNode ofSchema(JsonNode schema, Random random, int depth) {
        for (String keyword : List.of("const", "default")) {
            if (schema.has(keyword)) {
                return schema.get(keyword);
            }
        }
        for (String keyword : List.of("enum", "x-extensible-enum", "x-known-values")) {
            if (schema.path(keyword).isArray()) {
                return pick(schema.path(keyword), random);
            }
        }
        for (String choice : List.of("oneOf", "anyOf", "allOf")) {
            if (schema.path(choice).isArray() && !schema.has("properties")) {
                return of(schema.path(choice).get(0), random, depth);
            }
        }
        return plain(schema, random, depth);
    }

    private static JsonNode pick(JsonNode list, Random random) {
        return list.get(random.nextInt(list.size()));
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
            case "uuid" -> new UUID(A_TIME ^ random.nextLong(), VARIANT ^ random.nextLong()).toString();
            case "date" -> "2024-09-01";
            case "date-time" -> "2024-09-01T10:00:00Z";
            case "uri" -> "https://nordwind.example/";
            case "email" -> "mara.lindt@nordwind.example";
            default -> "x".repeat(Math.max(SHORTEST, schema.path("minLength").asInt(0)));
        };
    }

    /** The one type of a schema; of several the first that is not null. */
    public static String type(JsonNode schema) {
        if (schema.path("type").isArray()) {
            for (JsonNode each : schema.path("type")) {
                if (!each.asText().equals("null")) {
                    return each.asText();
                }
            }
        }
        return schema.path("type").asText(schema.has("properties") ? "object" : "string");
    }

    /** Nothing is left to chance. */
    private static final class First extends Random {

        @Override
        protected int next(int bits) {
            return 0;
        }
    }
}
