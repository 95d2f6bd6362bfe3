package dev.cspmesh.kit.test.hostile.trick;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cspmesh.kit.test.document.Samples;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;

/** Values that programs stumble over, by the kind that is declared. */
public final class HostileValues {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private HostileValues() {}

    /** A value to stand where this schema is declared: of the right kind and odd, or of another kind. */
    static JsonNode value(JsonNode schema, JsonNode present, Random random) {
        if (random.nextInt(4) == 0) {
            return ofAnyKind(present, random);
        }
        return switch (Samples.type(schema)) {
            case "integer", "number" -> number(random);
            case "boolean" -> Trick.any(random, NODES.textNode("true"), NODES.numberNode(1), NODES.nullNode());
            case "array" -> array(present, random);
            case "object" ->
                Trick.any(random, NODES.objectNode(), NODES.arrayNode().add(present), NODES.nullNode());
            default -> NODES.textNode(HostileTexts.text(schema, random));
        };
    }

    private static JsonNode ofAnyKind(JsonNode present, Random random) {
        ObjectNode wrapped = NODES.objectNode();
        wrapped.set("value", present);
        return Trick.any(
                random,
                NODES.nullNode(),
                NODES.booleanNode(true),
                NODES.arrayNode(),
                NODES.arrayNode().add(present),
                wrapped,
                NODES.objectNode(),
                NODES.textNode(present.toString()),
                number(random));
    }

    private static JsonNode number(Random random) {
        return Trick.any(
                random,
                NODES.numberNode(0),
                NODES.numberNode(-1),
                NODES.numberNode(random.nextInt()),
                NODES.numberNode(Integer.MAX_VALUE + 1L),
                NODES.numberNode(Long.MIN_VALUE),
                NODES.numberNode(Long.MAX_VALUE),
                NODES.numberNode(BigInteger.TWO.pow(64)),
                NODES.numberNode(BigInteger.TEN.pow(400).negate()),
                NODES.numberNode(new BigDecimal("1E+400")),
                NODES.numberNode(new BigDecimal("1E-400")),
                NODES.numberNode(0.5),
                NODES.numberNode(-0.0),
                NODES.numberNode(1e308));
    }

    private static JsonNode array(JsonNode present, Random random) {
        ArrayNode array = NODES.arrayNode();
        JsonNode item = present.path(0);
        return switch (random.nextInt(4)) {
            case 0 -> array;
            case 1 -> array.addNull();
            case 2 -> array.add(item).addNull().add(NODES.arrayNode());
            default -> {
                for (int i = 0; i < 300; i++) {
                    array.add(item);
                }
                yield array;
            }
        };
    }

    public static <T> T pick(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}
