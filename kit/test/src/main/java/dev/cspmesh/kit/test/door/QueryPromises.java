package dev.cspmesh.kit.test.door;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cspmesh.kit.test.document.Operation;
import dev.cspmesh.kit.test.document.Samples;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is promised of query parameters. */
final class QueryPromises {

    private static final Set<String> TEXTS = Set.of("q", "sort", "after");

    private final Door door;

    QueryPromises(Door door) {
        this.door = door;
    }

    List<String> unknownParameters() {
        List<String> broken = new ArrayList<>();
        door.visits().forEach(visit -> {
            Response answer = visit.send("surprise=1");
            Optional<String> allowed = Door.allowed(answer, "query:surprise");
            boolean named = visit.operation()
                    .parameters("query")
                    .allMatch(known -> allowed.orElse("").contains(known.name()));
            if (answer.statusCode() != 400 || !Door.refused(answer, "query:surprise") || !named) {
                broken.add(Door.told(visit.id(), answer));
            }
        });
        return broken;
    }

    List<String> unreadableValues() {
        List<String> broken = new ArrayList<>();
        door.visits()
                .forEach(visit -> visit.operation()
                        .parameters("query")
                        .filter(parameter -> !TEXTS.contains(parameter.name()) && isRead(parameter))
                        .forEach(parameter -> {
                            Response answer = visit.send(parameter.name() + "=no~such");
                            String pointer = "query:" + parameter.name();
                            if (answer.statusCode() != 400
                                    || Door.allowed(answer, pointer).orElse("").isBlank()) {
                                broken.add(Door.told(visit.id() + " " + parameter.name(), answer));
                            }
                        }));
        return broken;
    }

    List<String> severalValues() {
        List<String> broken = new ArrayList<>();
        door.visits()
                .filter(visit -> visit.operation().isPaged())
                .forEach(visit -> visit.operation()
                        .parameters("query")
                        .filter(parameter ->
                                isEnumeration(parameter) && parameter.values().size() > 1)
                        .forEach(parameter -> {
                            String both = parameter.values().get(0) + ","
                                    + parameter.values().get(1);
                            Response answer = visit.send(parameter.name() + "=" + both);
                            if (answer.statusCode() != 200) {
                                broken.add(Door.told(visit.id() + " " + parameter.name() + "=" + both, answer));
                            }
                        }));
        return broken;
    }

    /** More than a text that may be anything. */
    private boolean isRead(Operation.Parameter parameter) {
        JsonNode schema = schema(parameter);
        return isEnumeration(parameter)
                || !Samples.type(schema).equals("string")
                || schema.has("format")
                || schema.has("pattern");
    }

    private boolean isEnumeration(Operation.Parameter parameter) {
        JsonNode schema = schema(parameter);
        return schema.has("x-extensible-enum") || schema.has("x-known-values") || schema.has("enum");
    }

    /** Of a list of values that of one of them. */
    private JsonNode schema(Operation.Parameter parameter) {
        JsonNode schema = door.document().resolved(parameter.schema());
        return schema.has("items") ? door.document().resolved(schema.path("items")) : schema;
    }
}
