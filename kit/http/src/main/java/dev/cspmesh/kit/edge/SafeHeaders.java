package dev.cspmesh.kit.edge;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Headers that depend on the request; those that never change stand in the configuration. Over TLS, also TLS that a
 * trusted proxy ended, a browser is told to come back over TLS only; nobody keeps an answer that does not say so. Pages of
 * the mesh's own origin may read answers, those of any other learn nothing about it.
 */
@ApplicationScoped
class SafeHeaders {

    private static final int EARLY = 1000;
    private static final String ONE_YEAR = "max-age=31536000; includeSubDomains";

    private final String origin;

    SafeHeaders(@ConfigProperty(name = "mesh.public-origin") String origin) {
        this.origin = origin;
    }

    void register(@Observes Filters filters) {
        filters.register(this::add, EARLY);
    }

    private void add(RoutingContext exchange) {
        HttpServerResponse response = exchange.response();
        String asking = exchange.request().getHeader(HttpHeaders.ORIGIN);
        if (asking == null || asking.equals(origin)) {
            response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
        }
        if ("https".equals(exchange.request().scheme())) {
            response.putHeader("Strict-Transport-Security", ONE_YEAR);
        }
        exchange.addHeadersEndHandler(end -> {
            if (!response.headers().contains(HttpHeaders.CACHE_CONTROL)) {
                response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            }
        });
        exchange.next();
    }
}
