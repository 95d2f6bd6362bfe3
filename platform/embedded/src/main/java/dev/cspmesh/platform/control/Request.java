package dev.cspmesh.platform.control;

import com.sun.net.httpserver.HttpExchange;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What the control server looks at in a request.
 *
 * @param path segments of the path, decoded, without empty ones
 */
record Request(String method, List<String> path, String query, boolean wantsHtml) {
    static Request of(HttpExchange exchange) {
        List<String> path = Arrays.stream(exchange.getRequestURI().getPath().split("/", -1))
                .filter(segment -> !segment.isEmpty())
                .toList();
        String accept = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Accept"))
                .orElse("");
        String query =
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
        return new Request(exchange.getRequestMethod(), path, query, accept.contains("text/html"));
    }

    /** Method, first segment and a star for each further one: {@code GET mailbox/*}. */
    String route() {
        String head = path.isEmpty() ? "" : path.getFirst();
        return method + " " + head + (path.size() > 1 ? "/*".repeat(path.size() - 1) : "");
    }

    Optional<String> parameter(String name) {
        return Arrays.stream(query.split("&", -1))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8))
                .findFirst();
    }

    /**
     * A query parameter that must be there.
     *
     * @throws IllegalArgumentException naming it when it isn't
     */
    String required(String name) {
        return parameter(name)
                .orElseThrow(() -> new IllegalArgumentException("query parameter " + name + " is missing"));
    }
}
