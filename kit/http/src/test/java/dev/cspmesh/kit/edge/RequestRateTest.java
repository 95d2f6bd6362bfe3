package dev.cspmesh.kit.edge;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RequestRateTest {

    private final Vertx vertx = Vertx.vertx();
    private HttpServer server;

    @BeforeEach
    void serve() {
        Router router = Router.router(vertx);
        router.route().handler(limitedToOne()::admit);
        router.route().handler(request -> request.response().end("here"));
        server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "localhost")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    private static RequestRate limitedToOne() {
        RateConfig one = () -> 1;
        return new RequestRate(new RateLimiter(new RateLimiterTest.Config(1, 1, 10), one));
    }

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void what_is_too_much_is_refused_with_a_problem_and_the_seconds_to_wait() {
        given().port(server.actualPort())
                .get("/orders")
                .then()
                .statusCode(200)
                .header("RateLimit-Policy", "\"client\";q=1;w=60");

        given().port(server.actualPort())
                .get("/orders")
                .then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", matchesPattern("[1-9]\\d?"))
                .header("RateLimit", startsWith("\"client\";r=0;t="))
                .body("type", equalTo("https://csp-mesh.example/problems/too-many-requests"))
                .body("instance", equalTo("/orders"));
    }

    @Test
    void health_is_answered_always() {
        given().port(server.actualPort()).get("/orders");

        given().port(server.actualPort()).get("/q/health").then().statusCode(200);
    }
}
