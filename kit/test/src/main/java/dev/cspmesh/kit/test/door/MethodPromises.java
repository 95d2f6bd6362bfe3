package dev.cspmesh.kit.test.door;

import dev.cspmesh.kit.test.document.Operation;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is promised of methods. */
final class MethodPromises {

    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

    private final Door door;

    MethodPromises(Door door) {
        this.door = door;
    }

    List<String> wrongMethods() {
        List<String> broken = new ArrayList<>();
        Map<String, Set<String>> methods = door.document().operations().stream()
                .collect(Collectors.groupingBy(
                        Operation::path, Collectors.mapping(Operation::method, Collectors.toSet())));
        Set<String> seen = new HashSet<>();
        door.visits().filter(visit -> seen.add(visit.operation().path())).forEach(visit -> {
            Set<String> known = methods.getOrDefault(visit.operation().path(), Set.of());
            METHODS.stream().filter(method -> !known.contains(method)).limit(2).forEach(method -> {
                Response answer =
                        visit.request().contentType("application/json").request(method, visit.address());
                if (answer.statusCode() != 405 || !allow(answer).containsAll(known)) {
                    broken.add(Door.told(
                            method + " " + visit.operation().path() + " with Allow " + allow(answer), answer));
                }
            });
        });
        return broken;
    }

    private static Set<String> allow(Response answer) {
        String allow = answer.header("Allow");
        return allow == null
                ? Set.of()
                : Arrays.stream(allow.split(",", -1))
                        .map(method -> method.strip().toUpperCase(Locale.ROOT))
                        .collect(Collectors.toSet());
    }
}
