package dev.cspmesh.kit.test.door;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cspmesh.kit.test.document.Samples;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What is promised of bodies: each field that is refused is named, by a pointer to the very place. */
final class BodyPromises {

    private static final Set<String> LINES = Set.of(
            "name",
            "title",
            "subject",
            "companyName",
            "customerName",
            "legalName",
            "firstName",
            "lastName",
            "city",
            "assignee",
            "po",
            "poNumber",
            "purchaseOrder");
    private static final Map<String, List<String>> CODES = Map.of(
            "country", List.of("UK", "XX", "EU", "de"),
            "currency", List.of("XXX", "XAU", "DEM", "usd"),
            "language", List.of("xx-never", "e", "not a language"),
            "timeZone", List.of("Mars/Olympus", "CET+25"),
            "website", List.of("ftp://nordwind.example/", "javascript:alert(1)", "nordwind"));

    private final Door door;

    BodyPromises(Door door) {
        this.door = door;
    }

    /** A field of a body where it stands. */
    private record Field(
            Door.Visit visit, ObjectNode body, ObjectNode holder, String name, String pointer, JsonNode schema) {

        /** Sends the body with another value there. */
        Response with(JsonNode value) {
            JsonNode before = holder.get(name);
            holder.set(name, value);
            String text = body.toString();
            holder.set(name, before);
            return visit.body(text);
        }

        Response with(String value) {
            return with(body.textNode(value));
        }
    }

    List<String> missingFields() {
        List<String> broken = new ArrayList<>();
        bodies().forEach(visit -> {
            JsonNode schema = schema(visit);
            List<String> required = StreamSupport.stream(schema.path("required").spliterator(), false)
                    .map(name -> "#/" + name.asText())
                    .toList();
            Response answer = visit.body("{}");
            if (!required.isEmpty()
                    && (answer.statusCode() != 400 || !Door.pointers(answer).containsAll(required))) {
                broken.add(Door.told(visit.id() + " without " + required, answer));
            }
        });
        return broken;
    }

    List<String> wrongKinds() {
        List<String> broken = new ArrayList<>();
        fields((name, schema) -> !Samples.type(schema).equals("object")).forEach(field -> {
            Response answer = field.with(field.body().objectNode().put("no", "such"));
            if (answer.statusCode() != 400 || !Door.refused(answer, field.pointer())) {
                broken.add(Door.told(field.visit().id() + " " + field.pointer(), answer));
            }
        });
        return broken;
    }

    List<String> brokenLines() {
        List<String> broken = new ArrayList<>();
        fields((name, schema) -> LINES.contains(name) && Samples.type(schema).equals("string"))
                .forEach(field -> Stream.of("one\ntwo", "bell\u0007", "half \ud83d", "line\u2028end")
                        .forEach(text -> refused(field, text, broken)));
        return broken;
    }

    List<String> unknownCodes() {
        List<String> broken = new ArrayList<>();
        fields((name, schema) -> CODES.containsKey(name) && Samples.type(schema).equals("string"))
                .forEach(field ->
                        Objects.requireNonNull(CODES.get(field.name())).forEach(code -> refused(field, code, broken)));
        return broken;
    }

    /** The refusal names at least one word of the set. */
    List<String> unknownWords() {
        List<String> broken = new ArrayList<>();
        fields((name, schema) -> !known(schema).isEmpty()).forEach(field -> {
            Response answer = field.with("NO-SUCH-WORD");
            String allowed = Door.allowed(answer, field.pointer()).orElse("");
            if (answer.statusCode() != 400
                    || known(field.schema()).stream().noneMatch(word -> allowed.contains(word))) {
                broken.add(Door.told(field.visit().id() + " " + field.pointer(), answer));
            }
        });
        return broken;
    }

    private static List<String> known(JsonNode schema) {
        return Stream.of("enum", "x-extensible-enum", "x-known-values")
                .flatMap(keyword -> StreamSupport.stream(schema.path(keyword).spliterator(), false))
                .map(JsonNode::asText)
                .toList();
    }

    List<String> tooManyDigits() {
        List<String> broken = new ArrayList<>();
        fields((name, schema) -> name.equals("amount") && Samples.type(schema).equals("string"))
                .forEach(field -> {
                    Response answer = field.with("1.23456");
                    if (answer.statusCode() != 400 && answer.statusCode() != 422) {
                        broken.add(Door.told(field.visit().id() + " " + field.pointer(), answer));
                    }
                });
        return broken;
    }

    private static void refused(Field field, String text, List<String> broken) {
        Response answer = field.with(text);
        if (answer.statusCode() != 400 || !Door.refused(answer, field.pointer())) {
            broken.add(Door.told(field.visit().id() + " " + field.pointer() + " = " + text, answer));
        }
    }

    private Stream<Door.Visit> bodies() {
        return door.visits()
                .filter(visit -> visit.operation()
                        .body()
                        .filter(body -> body.sample() instanceof ObjectNode)
                        .isPresent());
    }

    private JsonNode schema(Door.Visit visit) {
        return door.document().resolved(visit.operation().body().orElseThrow().schema());
    }

    private Stream<Field> fields(BiPredicate<String, JsonNode> wanted) {
        return bodies().flatMap(visit -> {
            ObjectNode body =
                    (ObjectNode) visit.operation().body().orElseThrow().sample().deepCopy();
            List<Field> found = new ArrayList<>();
            collect(visit, body, body, "#", schema(visit), found);
            return found.stream().filter(field -> wanted.test(field.name(), field.schema()));
        });
    }

    private void collect(
            Door.Visit visit, ObjectNode body, ObjectNode holder, String at, JsonNode schema, List<Field> found) {
        schema.path("properties").properties().forEach(property -> {
            JsonNode inner = door.document().resolved(property.getValue());
            String pointer = at + "/" + property.getKey();
            JsonNode value = holder.path(property.getKey());
            found.add(new Field(visit, body, holder, property.getKey(), pointer, inner));
            if (value instanceof ObjectNode object) {
                collect(visit, body, object, pointer, inner, found);
            } else if (value.isArray() && value.path(0) instanceof ObjectNode row) {
                collect(visit, body, row, pointer + "/0", door.document().resolved(inner.path("items")), found);
            }
        });
    }
}
