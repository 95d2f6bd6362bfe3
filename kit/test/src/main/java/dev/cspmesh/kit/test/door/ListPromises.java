package dev.cspmesh.kit.test.door;

import dev.cspmesh.kit.test.document.Operation;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is promised of lists. Those that belong to one object, such as its history, are read from beginning to end. */
final class ListPromises {

    private static final Set<String> OF_EVERY_LIST = Set.of("after", "limit", "sort", "q", "count");

    private final Door door;

    ListPromises(Door door) {
        this.door = door;
    }

    private Stream<Door.Visit> lists() {
        return door.visits()
                .filter(visit -> visit.operation().isPaged())
                // a history is told in the order in which it happened
                .filter(visit -> !visit.operation().id().endsWith("History"))
                .filter(visit -> visit.operation().object().isEmpty());
    }

    List<String> orders() {
        List<String> broken = new ArrayList<>();
        lists().forEach(visit -> {
            Response unknown = visit.send("sort=no~such");
            String keys = Door.allowed(unknown, "query:sort").orElse("");
            if (unknown.statusCode() != 400 || keys.isBlank()) {
                broken.add(Door.told(visit.id() + " sort=no~such", unknown));
                return;
            }
            Arrays.stream(keys.split(",", -1)).map(String::strip).forEach(key -> {
                Response ordered = visit.send("limit=2&sort=" + key);
                if (ordered.statusCode() != 200 || !goesOn(visit, ordered)) {
                    broken.add(Door.told(visit.id() + " sort=" + key, ordered));
                }
            });
        });
        return broken;
    }

    /** Each filter and each order stands in the list's description, by its name. */
    List<String> descriptions() {
        List<String> broken = new ArrayList<>();
        lists().forEach(visit -> {
            Stream<String> filters = visit.operation()
                    .parameters("query")
                    .map(Operation.Parameter::name)
                    .filter(name -> !OF_EVERY_LIST.contains(name));
            Set<String> words = Arrays.stream(
                            door.document().description(visit.operation()).split("\\W+", -1))
                    .collect(Collectors.toSet());
            List<String> untold = Stream.concat(filters, keys(visit).stream())
                    .filter(name -> !words.contains(name))
                    .distinct()
                    .toList();
            if (!untold.isEmpty()) {
                broken.add("%s does not say that it is narrowed or ordered by %s".formatted(visit.id(), untold));
            }
        });
        return broken;
    }

    private static List<String> keys(Door.Visit visit) {
        return Door.allowed(visit.send("sort=no~such"), "query:sort").stream()
                .flatMap(keys -> Arrays.stream(keys.split(",", -1)))
                .map(key -> key.strip().replaceFirst("^[-+]", ""))
                .filter(key -> !key.isEmpty())
                .toList();
    }

    /** The next page can be read, in the same order. */
    private static boolean goesOn(Door.Visit visit, Response page) {
        String link = page.header("Link");
        return link == null
                || visit.request().get(link.replaceFirst("^<([^>]*)>.*$", "$1")).statusCode() == 200;
    }

    List<String> totals() {
        List<String> broken = new ArrayList<>();
        lists().forEach(visit -> {
            Response counted = visit.send("limit=1&count=true");
            Response plain = visit.send("limit=1");
            Number total = counted.statusCode() == 200 ? counted.jsonPath().get("total") : null;
            if (total == null
                    || total.longValue() < counted.jsonPath().getList("items").size()) {
                broken.add(Door.told(visit.id() + " count=true", counted));
            }
            if (plain.statusCode() == 200 && plain.jsonPath().get("total") != null) {
                broken.add(Door.told(visit.id() + " without count", plain));
            }
        });
        return broken;
    }
}
