package dev.cspmesh.kit.test.door;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is promised where somebody confirms what somebody else can change: without the tag that was shown nothing happens. */
final class TagPromises {

    private final Door door;

    TagPromises(Door door) {
        this.door = door;
    }

    List<String> missingAndStaleTags() {
        List<String> broken = new ArrayList<>();
        door.visits().filter(visit -> visit.operation().takes("If-Match")).forEach(visit -> {
            Optional<String> before = shown(visit);
            Response missing = visit.send(body(visit), "");
            Response stale = visit.send(body(visit).header("If-Match", "\"987654\""), "");
            if (missing.statusCode() != 428) {
                broken.add(Door.told(visit.id() + " without If-Match", missing));
            }
            if (stale.statusCode() != 412) {
                broken.add(Door.told(visit.id() + " with a stale If-Match", stale));
            }
            if (!shown(visit).equals(before)) {
                broken.add(visit.id() + " changed something");
            }
        });
        return broken;
    }

    private static RequestSpecification body(Door.Visit visit) {
        RequestSpecification request = visit.request();
        visit.operation().body().ifPresent(body -> request.body(body.sample().toString()));
        return request;
    }

    /** What the object looks like to the same person: that of the longest beginning of the path that can be read. */
    private Optional<String> shown(Door.Visit visit) {
        for (String path = visit.address(); path.length() > 1; path = path.replaceFirst("/[^/]*$", "")) {
            if (door.document().operation("GET", path).isPresent()) {
                return Optional.of(visit.request().get(path).asString());
            }
        }
        return Optional.empty();
    }
}
