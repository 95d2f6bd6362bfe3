package dev.cspmesh.kit.test.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cspmesh.kit.test.document.Operation;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** Calls operations over HTTP, as the document describes them. */
public final class Caller {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;

    /**
     * @param base address of the service
     */
    public Caller(URI base) {
        this.base = base;
    }

    /** Calls with the document's own body and headers. */
    public Reply call(Operation operation, Actor actor, Map<String, String> path, String query) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(operation.address(path) + query))
                .timeout(PATIENCE)
                .method(operation.method(), body(operation, path));
        actor.token().get().ifPresent(token -> request.header("Authorization", "Bearer " + token));
        operation.body().ifPresent(body -> request.header("Content-Type", body.mediaType()));
        if (operation.takes("Idempotency-Key")) {
            request.header("Idempotency-Key", UUID.randomUUID().toString());
        }
        if (operation.takes("If-Match")) {
            request.header("If-Match", "\"0\"");
        }
        try {
            return Reply.of(http.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new IllegalStateException(operation.id() + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A field of the body that is named as a part of the path means the same object. */
    private static HttpRequest.BodyPublisher body(Operation operation, Map<String, String> path) {
        if (operation.body().isEmpty()) {
            return HttpRequest.BodyPublishers.noBody();
        }
        JsonNode body = operation.body().get().sample().deepCopy();
        if (body instanceof ObjectNode fields) {
            path.forEach((name, value) -> {
                if (fields.has(name)) {
                    fields.put(name, value);
                }
            });
        }
        return HttpRequest.BodyPublishers.ofString(body.toString());
    }
}
