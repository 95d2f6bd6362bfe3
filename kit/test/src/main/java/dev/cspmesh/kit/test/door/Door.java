package dev.cspmesh.kit.test.door;

import dev.cspmesh.kit.test.document.Document;
import dev.cspmesh.kit.test.document.Operation;
import dev.cspmesh.kit.test.document.ServedDocument;
import dev.cspmesh.kit.test.guard.Worlds;
import dev.cspmesh.kit.test.matrix.World;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that can be asked of a service, by somebody who may ask it. */
final class Door {

    private final Document document;
    private final World world;

    private Door(Document document, World world) {
        this.document = document;
        this.world = world;
    }

    static Door of(DoorTest test) {
        return new Door(ServedDocument.get(), Worlds.of(test.getClass(), test::world));
    }

    Document document() {
        return document;
    }

    /** Each operation with somebody who reaches it; those that a sandbox alone has are left out. */
    Stream<Visit> visits() {
        return document.operations().stream()
                .filter(operation -> !operation.path().startsWith("/sandbox"))
                .map(this::visit)
                .flatMap(Optional::stream);
    }

    private Optional<Visit> visit(Operation operation) {
        return world.somebody(operation)
                .map(reach -> new Visit(
                        operation,
                        operation.address(reach.path()),
                        reach.actor().token().get(),
                        keys(operation, reach.path())));
    }

    /** What is known of an object by the name of a header, such as a key that opens it. */
    private static Map<String, String> keys(Operation operation, Map<String, String> object) {
        return operation
                .parameters("header")
                .map(Operation.Parameter::name)
                .filter(object::containsKey)
                .collect(Collectors.toMap(name -> name, object::get));
    }

    /**
     * Somebody at an operation.
     *
     * @param address with real identifiers
     * @param token of a participant who reaches it; nothing where none is needed
     * @param keys headers that open the object
     */
    record Visit(Operation operation, String address, Optional<String> token, Map<String, String> keys) {

        String id() {
            return operation.id();
        }

        RequestSpecification request() {
            RequestSpecification request = RestAssured.given().urlEncodingEnabled(false);
            token.ifPresent(value -> request.auth().oauth2(value));
            request.headers(keys);
            if (operation.takes("Idempotency-Key")) {
                request.header("Idempotency-Key", UUID.randomUUID());
            }
            operation.body().ifPresentOrElse(body -> request.contentType(body.mediaType()), request::noContentType);
            return request;
        }

        /** With the document's own body. */
        Response send(String query) {
            RequestSpecification request = request();
            operation.body().ifPresent(body -> request.body(body.sample().toString()));
            return send(request, query);
        }

        Response send(RequestSpecification request, String query) {
            String required = operation.query();
            String all = required + (required.isEmpty() || query.isEmpty() ? query : "&" + query);
            String target = address + (all.isEmpty() || all.startsWith("?") ? all : "?" + all);
            return request.request(operation.method(), target);
        }

        Response body(String body) {
            return send(request().body(escaped(body)), "");
        }
    }

    /** Half a letter has no UTF-8 of its own: it travels as an escape. */
    private static String escaped(String json) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < json.length(); i++) {
            char unit = json.charAt(i);
            text.append(Character.isSurrogate(unit) ? "\\u%04x".formatted((int) unit) : String.valueOf(unit));
        }
        return text.toString();
    }

    /** A refusal's field that this pointer names. */
    static Optional<String> allowed(Response refusal, String pointer) {
        return refused(refusal, pointer)
                ? Optional.ofNullable(
                        refusal.jsonPath().<String>get("errors.find { it.pointer == '%s' }.allowed".formatted(pointer)))
                : Optional.empty();
    }

    static boolean refused(Response refusal, String pointer) {
        return pointers(refusal).contains(pointer);
    }

    static List<String> pointers(Response refusal) {
        if (refusal.contentType() == null || !refusal.contentType().contains("json")) {
            return List.of();
        }
        List<String> pointers = refusal.jsonPath().getList("errors.pointer", String.class);
        return pointers == null
                ? List.of()
                : pointers.stream().filter(Objects::nonNull).toList();
    }

    static String told(String what, Response answer) {
        String body = answer.asString();
        return "%s: %d %s".formatted(what, answer.statusCode(), body.substring(0, Math.min(300, body.length())));
    }
}
