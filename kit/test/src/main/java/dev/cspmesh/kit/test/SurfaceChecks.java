package dev.cspmesh.kit.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.either;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.restassured.http.Headers;
import io.restassured.response.Response;
import io.vertx.ext.web.Router;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every service shows to the outside, and nothing else; each service's SurfaceTest extends it. */
public abstract class SurfaceChecks extends Callers {

    /** Answers of all kinds: open, of the framework, refused, missing, of the server itself. */
    private static final List<String> ADDRESSES = List.of(
            "/problems", "/problems/not-found", "/q/openapi", "/q/health", "/problems/none", "/nowhere", "/%FF");

    /** The interface, and below {@code /q} what belongs to operators; the server listens to nothing else. */
    private static final Set<String> ROOTS = Set.of("/", "/q/");

    /** What operators have; whoever adds one must say so here and in SECURITY.md. */
    private static final List<String> OPERATORS = List.of("health", "metrics", "openapi", "swagger-ui");

    /** What extensions would add below {@code /q} if they were let. */
    private static final List<String> UNWANTED = List.of(
            "dev",
            "dev-ui",
            "dev-v1",
            "arc",
            "arc/beans",
            "info",
            "flyway",
            "graphql-ui",
            "scheduler",
            "shutdown",
            "env",
            "logging-manager",
            "resteasy-reactive",
            "stats",
            "config",
            "heapdump",
            "oidc");

    protected SurfaceChecks() {}

    /** The server's routes, injected by the service's own test. */
    protected abstract Router router();

    @Test
    void what_runs_is_what_the_document_says() {
        assertThat(Routes.running()).isEqualTo(Routes.documented()).isNotEmpty();
    }

    @Test
    void nothing_else_is_served_but_what_operators_know() {
        assertThat(Routes.roots(router())).isEqualTo(ROOTS);
        OPERATORS.forEach(known -> anyone().get("/q/" + known).then().statusCode(not(404)));
        UNWANTED.forEach(unwanted -> vmware().get("/q/" + unwanted).then().statusCode(404));
    }

    @Test
    void nothing_of_a_sandbox_or_of_development_is_there() {
        assertThat(Routes.running()).noneMatch(route -> route.contains("/sandbox") || route.contains("/dev"));
        vmware().get("/sandbox/clock").then().statusCode(404);
    }

    @Test
    void a_browser_is_told_to_do_nothing_but_show_the_answer() {
        for (String address : ADDRESSES) {
            Headers headers = get(address).headers();

            assertThat(headers.getValue("X-Content-Type-Options")).as(address).isEqualTo("nosniff");
            assertThat(headers.getValue("X-Frame-Options")).as(address).isEqualTo("DENY");
            assertThat(headers.getValue("Referrer-Policy")).as(address).isEqualTo("no-referrer");
            assertThat(headers.getValue("Content-Security-Policy")).as(address).startsWith("default-src 'none'");
            assertThat(headers.getValue("Cache-Control")).as(address).isIn("no-store", "no-cache");
        }
    }

    @Test
    void no_answer_says_what_runs_here() {
        for (String address : ADDRESSES) {
            Response answer = get(address);

            assertThat(answer.headers().asList())
                    .as(address)
                    .extracting(header -> header.getName().toLowerCase(java.util.Locale.ROOT))
                    .doesNotContain("server", "x-powered-by", "via");
            assertThat(answer.asString()).as(address).doesNotContainIgnoringCase("quarkus", "vert.x", "\tat ");
        }
    }

    /** Or, where VMware may not call, before that. */
    @Test
    void a_body_that_is_no_json_is_refused_before_anything_reads_it() {
        Routes.documented().stream()
                .filter(route -> route.startsWith("POST ") && !route.contains("{"))
                .filter(route -> !route.contains("usage-events"))
                .forEach(route -> vmware().contentType("text/plain")
                        .body("{\"reason\": \"no\"}")
                        .post(route.substring("POST ".length()))
                        .then()
                        .statusCode(either(is(415)).or(is(403)))
                        .contentType("application/problem+json"));
    }

    /** An answer that can't be given would come after the change. */
    @Test
    void a_change_whose_answer_nobody_wants_is_refused_before_it_is_made() {
        Routes.documented().stream()
                .filter(route -> route.startsWith("POST ") && !route.contains("{"))
                .forEach(route -> vmware().accept("text/html, *")
                        .body("{}")
                        .post(route.substring("POST ".length()))
                        .then()
                        .statusCode(either(is(406)).or(is(403)))
                        .contentType("application/problem+json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://elsewhere.example", "null", "http://localhost"})
    void a_page_of_another_origin_may_ask_nothing(String origin) {
        for (String method : List.of("GET", "OPTIONS")) {
            Headers headers = anyone().header("Origin", origin)
                    .header("Access-Control-Request-Method", "POST")
                    .header("Access-Control-Request-Headers", "Authorization")
                    .request(method, "/problems")
                    .headers();

            assertThat(headers.asList())
                    .as(method)
                    .noneMatch(header ->
                            header.getName().toLowerCase(java.util.Locale.ROOT).startsWith("access-control"));
        }
    }

    @Test
    void nobody_can_say_of_himself_that_he_came_over_tls() {
        Headers headers = anyone().header("X-Forwarded-Proto", "https")
                .header("Forwarded", "proto=https")
                .get("/problems")
                .headers();

        assertThat(headers.hasHeaderWithName("Strict-Transport-Security")).isFalse();
    }

    @Test
    void every_open_operation_declares_its_limit() {
        anyone().get("/q/openapi?format=json")
                .then()
                .body("paths.'/problems'.get.responses", hasKey("429"))
                .body("components.responses.TooManyRequests.headers", hasKey("Retry-After"));
    }

    private static Response get(String address) {
        return anyone().urlEncodingEnabled(false).get(address);
    }
}
