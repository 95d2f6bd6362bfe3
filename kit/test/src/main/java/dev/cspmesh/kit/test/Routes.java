package dev.cspmesh.kit.test;

import static io.restassured.RestAssured.given;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.spi.ServerRestHandler;

/** What the service under test really answers to, read from its routers, and what its document says. */
final class Routes {

    private Routes() {}

    /** Method and path of every operation that runs, for example {@code GET /partners/{id}}. */
    static Set<String> running() {
        return ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers().stream()
                .flatMap(resource -> operations(resource.template.template, resource.value.handlers))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> operations(String root, ServerRestHandler[] handlers) {
        return Arrays.stream(handlers)
                .filter(ClassRoutingHandler.class::isInstance)
                .map(ClassRoutingHandler.class::cast)
                .flatMap(handler -> handler.getMappers().values().stream())
                .flatMap(mapper -> mapper.getTemplates().stream())
                .map(path -> path.value.getHttpMethod() + " " + plain(root + path.value.getPath().template));
    }

    /** Without doubled and trailing slashes and without the patterns of parameters. */
    private static String plain(String path) {
        return path.replaceAll("/+", "/").replaceAll("(?<=.)/$", "").replaceAll("\\{(\\w+):[^}]*}", "{$1}");
    }

    /** Method and path of every operation that the service's own document names. */
    static Set<String> documented() {
        Map<String, Map<String, ?>> paths = given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .path("paths");
        return paths.entrySet().stream()
                .flatMap(path -> operations(path.getKey(), path.getValue()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> operations(String path, Map<String, ?> item) {
        return item.keySet().stream()
                .filter(List.of("get", "put", "post", "patch", "delete", "head", "options")::contains)
                .map(method -> method.toUpperCase(java.util.Locale.ROOT) + " " + path);
    }

    /** The paths below which the server listens. */
    static Set<String> roots(Router router) {
        return router.getRoutes().stream()
                .map(Route::getPath)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
