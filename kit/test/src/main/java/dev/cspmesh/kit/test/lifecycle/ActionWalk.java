package dev.cspmesh.kit.test.lifecycle;

import dev.cspmesh.kit.lifecycle.Action;
import dev.cspmesh.kit.problem.NextAction;
import dev.cspmesh.kit.test.Findings;
import dev.cspmesh.kit.test.document.Document;
import dev.cspmesh.kit.test.document.Operation;
import dev.cspmesh.kit.test.document.ServedDocument;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** One walk through the states of a service's aggregates. */
final class ActionWalk {

    private static final Set<Integer> REFUSED = Set.of(403, 404, 409, 422);

    private final Document document = ServedDocument.get();
    private final List<String> lies = new ArrayList<>();
    private int states;
    private int listed;
    private int refused;
    private int unlisted;
    private int accepted;

    /** Where the walk stands: an aggregate's state, seen by somebody. */
    private record Stop(
            WalkedAggregate aggregate,
            Enum<?> state,
            Supplier<WalkedObject> objects,
            String role,
            Function<WalkedObject, RequestSpecification> caller) {

        @Override
        public String toString() {
            return "%s %s, %s".formatted(aggregate.name(), state, role);
        }

        Response view(WalkedObject object) {
            return caller.apply(object).get(aggregate.view(object));
        }
    }

    void of(WalkedAggregate aggregate) {
        aggregate.states().forEach((state, objects) -> {
            states++;
            aggregate.callers().forEach((role, caller) -> at(new Stop(aggregate, state, objects, role, caller)));
        });
    }

    private void at(Stop stop) {
        WalkedObject object = stop.objects().get();
        Response view = stop.view(object);
        if (view.statusCode() != 200) {
            lies.add("%s: cannot be read: %d %s".formatted(stop, view.statusCode(), view.asString()));
            return;
        }
        Map<String, NextAction> offered = offered(view);
        stop.aggregate().requests().stream()
                .filter(action -> !offered.containsKey(action.name()))
                .forEach(action -> unlisted(stop, object, view, action));
        offered.values().forEach(action -> listed(stop, action));
    }

    private static String text(Map<String, String> action, String part) {
        return Objects.requireNonNull(action.get(part), part);
    }

    private static Map<String, NextAction> offered(Response view) {
        Map<String, NextAction> offered = new LinkedHashMap<>();
        List<Map<String, String>> actions = view.jsonPath().getList("allowedActions");
        if (actions != null) {
            actions.forEach(action -> offered.put(
                    text(action, "action"),
                    new NextAction(text(action, "action"), text(action, "method"), text(action, "href"))));
        }
        return offered;
    }

    /** On an object of its own, since it moves it. */
    private void listed(Stop stop, NextAction action) {
        WalkedObject object = stop.objects().get();
        stop.aggregate().prepare(action.action(), object);
        Response view = stop.view(object);
        NextAction same = offered(view).get(action.action());
        if (same == null) {
            lies.add("%s: %s is listed for one object and not for the next".formatted(stop, action.action()));
            return;
        }
        if (isElsewhere(same)) {
            return;
        }
        listed++;
        Response answer = send(stop, object, view, same);
        if (answer.statusCode() / 100 != 2) {
            refused++;
            lies.add("%s: %s is listed, and refused: %d %s"
                    .formatted(stop, same, answer.statusCode(), answer.asString()));
        }
    }

    /** Served by another service, whose own walk tries it. */
    private static boolean isElsewhere(NextAction action) {
        return action.href().startsWith("http");
    }

    private void unlisted(Stop stop, WalkedObject object, Response view, Action action) {
        unlisted++;
        NextAction request = new NextAction(action.name(), action.method(), object.address(action.path()));
        Response answer = send(stop, object, view, request);
        if (!REFUSED.contains(answer.statusCode())) {
            accepted++;
            lies.add("%s: %s is not listed, and not refused: %d %s"
                    .formatted(stop, request, answer.statusCode(), answer.asString()));
        }
    }

    private Response send(Stop stop, WalkedObject object, Response view, NextAction action) {
        RequestSpecification request = stop.caller().apply(object).header("Idempotency-Key", UUID.randomUUID());
        String tag = stop.aggregate()
                .confirmed(action.action(), object)
                .map(path -> stop.caller().apply(object).get(path).header("ETag"))
                .orElse(view.header("ETag"));
        if (tag != null) {
            request.header("If-Match", tag);
        }
        stop.aggregate()
                .body(action.action(), object)
                .or(() -> example(action.action()))
                .ifPresent(request::body);
        return request.request(action.method(), object.address(action.href()));
    }

    /** The body that the document shows. */
    private Optional<String> example(String action) {
        return document.operations().stream()
                .filter(operation -> operation.id().equals(action))
                .findFirst()
                .flatMap(Operation::body)
                .map(body -> body.sample().toString());
    }

    List<String> lies() {
        return List.copyOf(lies);
    }

    void keepLine() {
        Findings.keep("allowed actions: states=%d listed=%d refused=%d unlisted=%d accepted=%d"
                .formatted(states, listed, refused, unlisted, accepted));
    }
}
