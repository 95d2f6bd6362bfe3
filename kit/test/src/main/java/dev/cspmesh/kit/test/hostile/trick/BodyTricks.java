package dev.cspmesh.kit.test.hostile.trick;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cspmesh.kit.test.document.Document;
import dev.cspmesh.kit.test.hostile.wire.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Tricks that keep the body JSON and bend one field of it. */
public final class BodyTricks {

    /** Escapes what is not ASCII: halves of surrogate pairs have no bytes in UTF-8. */
    private static final JsonMapper ASCII =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final List<String> STRANGERS = List.of(
            "id",
            "version",
            "status",
            "party",
            "partnerId",
            "role",
            "admin",
            "$ref",
            "__proto__",
            "@class",
            "",
            "a.b",
            "#/x~1y",
            "x\ny",
            "createdAt",
            "\u0000");

    private final Document document;

    public BodyTricks(Document document) {
        this.document = document;
    }

    /** A place in a body: the object or array that holds it, its name or index there, and its schema. */
    private record Spot(JsonNode holder, String name, JsonNode schema) {

        JsonNode value() {
            return holder instanceof ArrayNode array ? array.get(Integer.parseInt(name)) : holder.get(name);
        }

        void put(JsonNode value) {
            switch (holder) {
                case ArrayNode array -> array.set(Integer.parseInt(name), value);
                case ObjectNode object -> object.set(name, value);
                default -> throw new IllegalStateException("only objects and arrays hold values");
            }
        }

        void remove() {
            switch (holder) {
                case ArrayNode array -> array.remove(Integer.parseInt(name));
                case ObjectNode object -> object.remove(name);
                default -> throw new IllegalStateException("only objects and arrays hold values");
            }
        }
    }

    public List<Trick> all() {
        Trick odd = Trick.onBody(
                "an odd value",
                (valid, random) -> bent(
                        valid, random, spot -> spot.put(HostileValues.value(spot.schema(), spot.value(), random))));
        return List.of(
                odd,
                odd,
                odd,
                odd,
                Trick.onBody("two odd values", (valid, random) -> odd.spoil().apply(odder(valid, random), random)),
                Trick.onBody("a missing field", (valid, random) -> bent(valid, random, Spot::remove)),
                Trick.onBody("a null", (valid, random) -> bent(valid, random, spot -> spot.put(NullNode.instance))),
                Trick.onBody(
                        "an extra field",
                        (valid, random) ->
                                valid.request().body(written(extra(valid.body().deepCopy(), random)))),
                Trick.onBody(
                        "another body's kind",
                        (valid, random) -> valid.request()
                                .body(written(HostileValues.value(
                                        JsonNodeFactory.instance.objectNode(), valid.body(), random)))));
    }

    private Valid odder(Valid valid, Random random) {
        return new Valid(
                valid.operation(),
                valid.request(),
                valid.path(),
                valid.query(),
                valid.json().map(body -> oddly(body, valid, random)));
    }

    private JsonNode oddly(JsonNode body, Valid valid, Random random) {
        JsonNode copy = body.deepCopy();
        List<Spot> spots = spots(copy, valid.operation().body().orElseThrow().schema());
        if (!spots.isEmpty()) {
            Spot spot = HostileValues.pick(spots, random);
            spot.put(HostileValues.value(spot.schema(), spot.value(), random));
        }
        return copy;
    }

    private Request bent(Valid valid, Random random, java.util.function.Consumer<Spot> bend) {
        JsonNode body = valid.body().deepCopy();
        List<Spot> spots = spots(body, valid.operation().body().orElseThrow().schema());
        if (spots.isEmpty()) {
            return valid.request().body("[]");
        }
        bend.accept(HostileValues.pick(spots, random));
        return valid.request().body(written(body));
    }

    private static JsonNode extra(JsonNode body, Random random) {
        List<JsonNode> holders = new ArrayList<>(body.findParents("id"));
        holders.add(body);
        if (HostileValues.pick(holders, random) instanceof ObjectNode object) {
            object.set(
                    HostileValues.pick(STRANGERS, random),
                    JsonNodeFactory.instance.textNode(HostileTexts.text(object, random)));
        }
        return body;
    }

    private List<Spot> spots(JsonNode value, JsonNode reference) {
        JsonNode schema = document.resolved(reference);
        List<Spot> spots = new ArrayList<>();
        if (value instanceof ObjectNode object) {
            object.properties().forEach(each -> {
                JsonNode inner = document.resolved(schema.path("properties").path(each.getKey()));
                spots.add(new Spot(object, each.getKey(), inner));
                spots.addAll(spots(each.getValue(), inner));
            });
        } else if (value instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                spots.add(new Spot(array, Integer.toString(i), document.resolved(schema.path("items"))));
                spots.addAll(spots(array.get(i), schema.path("items")));
            }
        }
        return spots;
    }

    public static String written(JsonNode body) {
        try {
            return ASCII.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
