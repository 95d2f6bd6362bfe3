package dev.cspmesh.kit.test.document;

import io.restassured.RestAssured;
import io.restassured.authentication.AuthenticationScheme;
import io.restassured.authentication.OAuth2Scheme;
import io.restassured.authentication.PreemptiveOAuth2HeaderScheme;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What was made, and work that was taken on, can be read by whoever was led there. */
final class MadeObjects {

    private static final int CREATED = 201;
    private static final int ACCEPTED = 202;
    private static final int OK = 200;

    /** Of each operation so many times: enough to see that it leads there, not so many that a test run gets longer. */
    private static final int MOST = 4;

    private static final String APPLICATION_KEY = "Application-Key";
    private static final Map<String, AtomicInteger> FOLLOWED = new ConcurrentHashMap<>();

    private MadeObjects() {}

    /** Why the caller cannot read what it was led to; nothing when it can, or is led nowhere. */
    static Optional<String> unreadable(Operation operation, FilterableRequestSpecification request, Response answer) {
        String location = answer.header("Location");
        boolean made = answer.statusCode() == CREATED || answer.statusCode() == ACCEPTED;
        if (!made || location == null || !isFollowed(operation)) {
            return Optional.empty();
        }
        RequestSpecification look = RestAssured.given().noFilters().urlEncodingEnabled(false);
        token(request.getAuthenticationScheme()).ifPresent(token -> look.auth().oauth2(token));
        if (request.getHeaders().hasHeaderWithName("Authorization")) {
            look.header("Authorization", request.getHeaders().getValue("Authorization"));
        }
        key(request, answer).ifPresent(key -> look.header(APPLICATION_KEY, key));
        Response shown = look.get(location);
        return shown.statusCode() == OK
                ? Optional.empty()
                : Optional.of("it leads its caller to %s, and that answers %d: %s"
                        .formatted(location, shown.statusCode(), shown.asString()));
    }

    private static boolean isFollowed(Operation operation) {
        return FOLLOWED.computeIfAbsent(operation.id(), id -> new AtomicInteger())
                        .incrementAndGet()
                <= MOST;
    }

    private static Optional<String> token(AuthenticationScheme scheme) {
        return switch (scheme) {
            case PreemptiveOAuth2HeaderScheme header -> Optional.of(header.getAccessToken());
            case OAuth2Scheme other -> Optional.of(other.getAccessToken());
            case null, default -> Optional.empty();
        };
    }

    /** An applicant has no token, but a key: the one that is told once, with the application. */
    private static Optional<String> key(FilterableRequestSpecification request, Response answer) {
        String sent = request.getHeaders().getValue(APPLICATION_KEY);
        boolean told = answer.contentType() != null && answer.contentType().contains("json");
        return Optional.ofNullable(sent)
                .or(() -> told ? Optional.ofNullable(answer.jsonPath().getString("accessKey")) : Optional.empty());
    }
}
