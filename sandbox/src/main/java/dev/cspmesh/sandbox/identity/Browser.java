package dev.cspmesh.sandbox.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * As much of a browser as Keycloak's pages need: cookies of one host, redirects within it, forms. The JDK's own cookie
 * handler does not send Keycloak's {@code Secure} cookies to {@code http://localhost}, where browsers do.
 */
final class Browser {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int MOST_REDIRECTS = 10;

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Map<String, String> cookies = new LinkedHashMap<>();

    /** Where a request led: a page, or an address on another host that was not followed. */
    sealed interface Landing {}

    record Page(URI uri, int status, Document document) implements Landing {
        /** What a person would read, for messages. */
        String text() {
            return document.body().text();
        }

        Optional<Element> find(String selector) {
            return Optional.ofNullable(document.selectFirst(selector));
        }
    }

    record Elsewhere(URI uri) implements Landing {}

    Landing open(URI uri) {
        return follow(HttpRequest.newBuilder(uri).GET());
    }

    /** Fills in and sends a form; the page's own hidden fields go along. */
    Landing submit(Page page, Element form, Map<String, String> values) {
        Map<String, String> fields = new LinkedHashMap<>();
        form.select("input[type=hidden][name]").forEach(field -> fields.put(field.attr("name"), field.val()));
        fields.putAll(values);
        return follow(HttpRequest.newBuilder(page.uri().resolve(form.attr("action")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encode(fields))));
    }

    static String encode(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private Landing follow(HttpRequest.Builder first) {
        HttpRequest request =
                first.timeout(PATIENCE).header("Cookie", cookieHeader()).build();
        for (int redirects = 0; redirects < MOST_REDIRECTS; redirects++) {
            HttpResponse<String> answer = send(request);
            keepCookies(answer);
            Optional<URI> next = answer.headers().firstValue("Location").map(request.uri()::resolve);
            if (next.isEmpty()) {
                return new Page(request.uri(), answer.statusCode(), Jsoup.parse(answer.body()));
            }
            if (!next.get().getAuthority().equals(request.uri().getAuthority())) {
                return new Elsewhere(next.get());
            }
            request = HttpRequest.newBuilder(next.get())
                    .timeout(PATIENCE)
                    .header("Cookie", cookieHeader())
                    .build();
        }
        throw new LoginFailure("too many redirects, the last to " + request.uri());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(request.uri() + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LoginFailure("interrupted");
        }
    }

    private void keepCookies(HttpResponse<String> answer) {
        for (String header : answer.headers().allValues("Set-Cookie")) {
            List<String> parts = List.of(header.split(";", -1));
            String pair = parts.getFirst();
            String name = pair.substring(0, pair.indexOf('=')).strip();
            boolean gone = parts.stream().anyMatch(part -> part.strip().equalsIgnoreCase("Max-Age=0"));
            if (gone) {
                cookies.remove(name);
            } else {
                cookies.put(name, pair.substring(pair.indexOf('=') + 1).strip());
            }
        }
    }

    private String cookieHeader() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
