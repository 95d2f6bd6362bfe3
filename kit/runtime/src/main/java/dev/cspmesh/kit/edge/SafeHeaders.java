package dev.cspmesh.kit.edge;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Headers that depend on the request; those that never change stand in the configuration. Over TLS, also TLS that a
 * trusted proxy ended, a browser is told to come back over TLS only; nobody keeps an answer that does not say so.
 */
@ApplicationScoped
class SafeHeaders {

    private static final int EARLY = 1000;
    private static final String ONE_YEAR = "max-age=31536000; includeSubDomains";

    void register(@Observes Filters filters) {
        filters.register(SafeHeaders::add, EARLY);
    }

    private static void add(RoutingContext exchange) {
        HttpServerResponse response = exchange.response();
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
