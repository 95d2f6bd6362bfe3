package dev.cspmesh.kit.test.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.cspmesh.kit.test.document.Document;
import dev.cspmesh.kit.test.hostile.trick.BodyTricks;
import dev.cspmesh.kit.test.hostile.trick.Requests;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a wrong service does, the generator reports; what a right one does, it leaves alone. */
class HostilityTest {

    private static final String DOCUMENT = """
            {"openapi": "3.1.0", "paths": {"/things/{id}": {"put": {
              "operationId": "putThing",
              "parameters": [{"name": "id", "in": "path", "required": true, "schema": {"type": "string"}}],
              "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Form"}}}},
              "responses": {"200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}},
                            "400": {}}}}},
             "components": {"schemas": {
              "Problem": {"type": "object", "properties": {"type": {"type": "string"}, "status": {"type": "integer"},
                          "errors": {"type": "array"}}},
              "Form": {"type": "object", "required": ["name"], "properties": {"name": {"type": "string", "examples": ["Ada"]}}},
              "Thing": {"type": "object", "required": ["name", "owner"],
                        "properties": {"name": {"type": "string"}, "owner": {"type": "string"}}}}}}
            """;
    private static final String THING = "{\"name\": \"Ada\", \"owner\": \"me\"}";
    private static final String REFUSAL = """
            {"type": "https://csp-mesh.example/problems/malformed-request", "status": 400, "errors": [{"pointer": "#/owner"}]}""";

    private final Document document = Document.of(DOCUMENT);
    private final Requests requests = new Requests(document, scope -> "", Map.of());

    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void hangUp() {
        server.stop(0);
    }

    @Test
    void what_is_answered_as_documented_is_no_finding() throws IOException {
        answering(200, "application/json", THING);
        assertThat(run().findings()).isEmpty();
    }

    @Test
    void a_server_error_is_found_and_counted() throws IOException {
        answering(500, "text/plain", "oops");
        assertThat(run().line()).isEqualTo("mutations: sent=40 server-errors=40 invalid-answers=0");
    }

    @Test
    void a_body_that_the_document_does_not_declare_is_found() throws IOException {
        answering(200, "application/json", "{\"name\": 7, \"owner\": \"me\"}");
        assertThat(run().findings()).hasSize(40).allMatch(each -> each.contains("a body that the document does not"));
    }

    @Test
    void a_field_that_the_document_does_not_name_is_found() throws IOException {
        answering(200, "application/json", "{\"name\": \"Ada\", \"owner\": \"me\", \"margin\": \"0.2\"}");
        assertThat(run().findings()).hasSize(40).allMatch(each -> each.contains("margin"));
    }

    @Test
    void a_status_that_the_document_does_not_declare_is_found() throws IOException {
        answering(202, "application/json", THING);
        assertThat(run().findings()).hasSize(40).allMatch(each -> each.contains("putThing does not declare 202"));
    }

    @Test
    void a_refusal_that_is_a_page_is_found() throws IOException {
        answering(400, "text/html", "<h1>Bad Request</h1>");
        assertThat(run().findings()).hasSize(40).allMatch(each -> each.contains("instead of a problem"));
    }

    @Test
    void a_refusal_that_no_operation_declares_is_found() throws IOException {
        answering(418, Judge.PROBLEM, REFUSAL.replace("400", "418"));
        assertThat(run().findings()).hasSize(40).allMatch(each -> each.contains("that no operation declares"));
    }

    @Test
    void a_finding_says_how_to_replay_it() throws IOException {
        answering(500, "text/plain", "oops");
        assertThat(run().findings().get(7)).contains("replay: -Dmesh.hostile.seed=1 -Dmesh.hostile.only=7");
    }

    @Test
    void seed_and_index_make_the_same_attempt_again() {
        assertThat(generator().attempt(7)).hasToString(generator().attempt(7).toString());
    }

    @Test
    void a_field_that_may_not_be_set_must_be_refused_by_name() throws IOException {
        answering(400, Judge.PROBLEM, REFUSAL);
        assertThat(overreach()).isEmpty();
    }

    @Test
    void a_field_that_is_taken_though_it_may_not_be_set_is_found() throws IOException {
        answering(200, "application/json", THING);
        assertThat(overreach()).singleElement().asString().contains("putThing took #/owner");
    }

    @Test
    void what_a_refusal_stores_is_found() throws IOException {
        AtomicInteger stored = new AtomicInteger();
        server.createContext("/", exchange -> {
            boolean leaky = exchange.getRequestBody().readAllBytes().length % 7 == 0;
            stored.addAndGet(leaky ? 1 : 0);
            answer(exchange, 400, Judge.PROBLEM, REFUSAL);
        });

        assertThat(run(Optional.of(counting(stored))).findings())
                .isNotEmpty()
                .hasSizeLessThan(40)
                .allMatch(each -> each.contains("stored, although refused"));
    }

    @Test
    void what_is_stored_because_it_is_accepted_the_second_time_is_no_finding() throws IOException {
        AtomicInteger stored = new AtomicInteger();
        AtomicInteger calls = new AtomicInteger();
        server.createContext("/", exchange -> {
            boolean accepted = calls.incrementAndGet() > 40 && calls.get() % 7 == 0;
            stored.addAndGet(accepted ? 1 : 0);
            answer(
                    exchange,
                    accepted ? 200 : 400,
                    accepted ? "application/json" : Judge.PROBLEM,
                    accepted ? THING : REFUSAL);
        });

        assertThat(run(Optional.of(counting(stored))).findings()).isEmpty();
        assertThat(stored).hasPositiveValue();
    }

    private static State counting(AtomicInteger stored) {
        return new State() {
            @Override
            public List<String> now() {
                return List.of(stored.toString());
            }

            @Override
            public List<String> quiet() {
                return now();
            }
        };
    }

    private List<String> overreach() throws IOException {
        return new MassAssignment(document, requests).findings(base(), new Random(1), new ArrayList<>());
    }

    private Report run() throws IOException {
        return run(Optional.empty());
    }

    private Report run(Optional<State> stored) throws IOException {
        return new MutationRun(base(), generator(), new Judge(document), stored, new Report(1)).between(0, 40);
    }

    private Generator generator() {
        return new Generator(document, requests, new BodyTricks(document).all(), 1);
    }

    private URI base() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    private void answering(int status, String type, String body) {
        server.createContext("/", exchange -> answer(exchange, status, type, body));
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
