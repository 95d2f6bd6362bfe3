package dev.cspmesh.kit.test.door;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What is promised of lists. Those that belong to one object, such as its history, are read from beginning to end. */
final class ListPromises {

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
