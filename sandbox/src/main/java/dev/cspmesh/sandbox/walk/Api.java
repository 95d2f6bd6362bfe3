package dev.cspmesh.sandbox.walk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.cspmesh.platform.process.Patience;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Requests as an API client of the mesh would send them: with a token, with keys, and again when nobody answers. A
 * service that is down for a moment is waited for, because every request of the walk may be repeated.
 */
public final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");
    /** A fifth of the longest start: what is slow to start is slow to answer. */
    private static final Duration PATIENCE = Patience.configured().bound().dividedBy(5);

    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int UNAVAILABLE = 503;
    /** Characters of an answer that a failure shows. */
    private static final int TOLD = 1000;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Actors actors;
    /** What this walk was told last: where it waits in vain, that is the reason. */
    private volatile String lastAnswer = "nothing was asked";

    public Api(Actors actors) {
        this.actors = actors;
    }

    /** A request in the making. */
    public final class Call {

        private final String method;
        private final URI uri;
        private final HttpRequest.Builder request;
        private String actor = "";

        Call(String method, URI base, String path) {
            this.method = method;
            this.uri = base.resolve(path);
            this.request = HttpRequest.newBuilder(uri)
                    .timeout(Duration.ofSeconds(30))
                    .header("Accept", "application/json, application/problem+json");
            request.method(method, HttpRequest.BodyPublishers.noBody());
        }

        public Call as(String who) {
            actor = who;
            return this;
        }

        public Call key(String key) {
            request.header("Idempotency-Key", key);
            return this;
        }

        public Call ifMatch(String etag) {
            request.header("If-Match", etag);
            return this;
        }

        public Call json(Object body) {
            return body(body, "application/json");
        }

        public Call body(Object body, String mediaType) {
            request.header("Content-Type", mediaType);
            request.method(method, HttpRequest.BodyPublishers.ofString(write(body)));
            return this;
        }

        /** Sends, and sends again while nobody answers. */
        public Answer send() {
            Instant deadline = now().plus(PATIENCE);
            while (true) {
                Optional<Answer> answer = attempt();
                if (answer.isPresent() && answer.get().status() != UNAVAILABLE) {
                    return answer.get();
                }
                if (now().isAfter(deadline)) {
                    throw new WalkFailure(method + " " + uri + " was not answered within " + PATIENCE.toSeconds()
                            + " s; see ./mesh status and ./mesh logs");
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }

        private Optional<Answer> attempt() {
            if (!actor.isEmpty()) {
                request.setHeader("Authorization", "Bearer " + actors.token(actor));
            }
            try {
                return Optional.of(answer(http.send(request.build(), HttpResponse.BodyHandlers.ofString())));
            } catch (IOException e) {
                return Optional.empty();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new WalkFailure("The walk was interrupted");
            }
        }

        private Answer answer(HttpResponse<String> response) {
            String asked = method + " " + uri + (actor.isEmpty() ? "" : " as " + actor);
            lastAnswer = asked + " answered " + response.statusCode() + ": " + beginning(response.body());
            return new Answer(
                    asked,
                    response.statusCode(),
                    read(response.body()),
                    response.body(),
                    response.headers().firstValue("ETag"),
                    response.headers()
                            .firstValue("Link")
                            .map(NEXT::matcher)
                            .filter(Matcher::find)
                            .map(matcher -> matcher.group(1)));
        }
    }

    public Call get(URI base, String path) {
        return new Call("GET", base, path);
    }

    public Call post(URI base, String path) {
        return new Call("POST", base, path);
    }

    public Call put(URI base, String path) {
        return new Call("PUT", base, path);
    }

    /** Asks until there is an answer; what is eventual in the mesh takes milliseconds, what is broken takes for ever. */
    public <T> T await(String what, Supplier<Optional<T>> question) {
        Instant deadline = now().plus(PATIENCE);
        while (now().isBefore(deadline)) {
            Optional<T> answer = question.get();
            if (answer.isPresent()) {
                return answer.get();
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new WalkFailure(
                "Waited %d s for %s, and it did not come; last, %s".formatted(PATIENCE.toSeconds(), what, lastAnswer));
    }

    private static String beginning(String text) {
        return text.length() <= TOLD ? text : text.substring(0, TOLD) + " …";
    }

    public static JsonNode read(String text) {
        try {
            return text.isBlank() || !(text.startsWith("{") || text.startsWith("["))
                    ? MissingNode.getInstance()
                    : JSON.readTree(text);
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }

    private static String write(Object body) {
        try {
            return body instanceof String text ? text : JSON.writeValueAsString(body);
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The machine's time: patience is not business time. */
    private static Instant now() {
        return java.time.Clock.systemUTC().instant();
    }

    /** A person as the forms of the mesh want one. */
    public static Map<String, String> person(String first, String last, String email) {
        return Map.of("firstName", first, "lastName", last, "email", email);
    }
}
