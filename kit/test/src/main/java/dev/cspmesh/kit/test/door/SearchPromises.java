package dev.cspmesh.kit.test.door;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cspmesh.kit.test.document.AnswerCheck;
import io.restassured.response.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What is promised of searches with {@code q}: an object that the list shows is found by its number. */
final class SearchPromises {

    /** CON-2024-000001, SE-100001, CSP-100234, AGG-1001 and the like. */
    private static final Pattern NUMBER = Pattern.compile("[A-Z]{2,4}(-\\d{4})?-\\d{3,}(-\\d+)?");

    private final Door door;

    SearchPromises(Door door) {
        this.door = door;
    }

    /** A list that searches, somebody who reads it, and a row that it shows. */
    private record Shown(Door.Visit visit, JsonNode row) {

        boolean findsBy(String text) {
            Response found = visit.send("q=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
            return found.statusCode() == 200 && rows(found).anyMatch(row::equals);
        }

        /** The object's own public number: where it has no other identifier, that of the party. */
        Optional<String> number() {
            Stream<String> names =
                    row.has("id") ? Stream.of("number", "reference") : Stream.of("number", "partnerId", "aggregatorId");
            return names.map(name -> row.path(name).asText())
                    .filter(text -> NUMBER.matcher(text).matches())
                    .findFirst();
        }

        Stream<String> texts() {
            return row.properties().stream()
                    .map(Map.Entry::getValue)
                    .flatMap(value ->
                            value.isObject() ? value.properties().stream().map(Map.Entry::getValue) : Stream.of(value))
                    .filter(JsonNode::isTextual)
                    .map(JsonNode::asText)
                    .filter(text -> text.length() > 2);
        }
    }

    List<String> numbers() {
        List<String> broken = new ArrayList<>();
        shown().forEach(each -> each.number()
                .filter(number -> !each.findsBy(number))
                .ifPresent(number -> broken.add(each.visit().id() + " does not find " + number)));
        return broken;
    }

    /** At least one of the texts that a row shows is one that people search by. */
    List<String> searches() {
        List<String> broken = new ArrayList<>();
        shown().filter(each -> each.texts().noneMatch(each::findsBy))
                .forEach(each -> broken.add(each.visit().id() + " finds nothing that it shows: " + each.row()));
        return broken;
    }

    private Stream<Shown> shown() {
        return door.visits()
                .filter(visit ->
                        visit.operation().isPaged() && visit.operation().takes("q"))
                .flatMap(visit -> rows(visit.send("limit=1")).map(row -> new Shown(visit, row)));
    }

    private static Stream<JsonNode> rows(Response page) {
        return AnswerCheck.json(page.asString()).stream()
                .flatMap(body -> StreamSupport.stream(body.path("items").spliterator(), false));
    }
}
