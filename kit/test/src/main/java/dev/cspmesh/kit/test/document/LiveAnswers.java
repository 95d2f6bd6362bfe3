package dev.cspmesh.kit.test.document;

import dev.cspmesh.kit.test.Findings;
import io.quarkus.test.junit.callback.QuarkusTestAfterAllCallback;
import io.quarkus.test.junit.callback.QuarkusTestAfterConstructCallback;
import io.quarkus.test.junit.callback.QuarkusTestContext;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every answer that a service's tests see is held against its document, whichever test asked for it; an answer that the
 * document does not describe fails that test. Installs itself in each {@code @QuarkusTest}.
 */
public final class LiveAnswers implements QuarkusTestAfterConstructCallback, QuarkusTestAfterAllCallback {

    private static final Filter CHECKING = LiveAnswers::checked;
    private static final Map<Integer, AnswerCheck> CHECKS = new ConcurrentHashMap<>();
    private static final AtomicInteger SEEN = new AtomicInteger();
    private static final AtomicInteger INVALID = new AtomicInteger();

    @Override
    public void afterConstruct(Object test) {
        if (!RestAssured.filters().contains(CHECKING)) {
            RestAssured.filters(CHECKING);
        }
    }

    @Override
    public void afterAll(QuarkusTestContext test) {
        if (SEEN.get() > 0) {
            Findings.keep("live answers: checked=%d invalid=%d".formatted(SEEN.get(), INVALID.get()));
        }
    }

    private static Response checked(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response answer = context.next(request, expected);
        URI address = URI.create(request.getURI().replaceFirst("\\?.*$", ""));
        if (address.getPort() == RestAssured.port) {
            Document document = ServedDocument.get();
            document.operation(request.getMethod(), address.getPath()).ifPresent(operation -> {
                check(operation, answer);
                keepsItsHabits(document, operation, answer, MadeObjects.unreadable(operation, request, answer));
            });
        }
        return answer;
    }

    private static void keepsItsHabits(
            Document document, Operation operation, Response answer, Optional<String> unreadable) {
        AnswerHabits habits = new AnswerHabits(document);
        Map<String, String> sent = answer.headers().asList().stream()
                .collect(Collectors.toMap(
                        header -> header.getName().toLowerCase(Locale.ROOT), Header::getValue, (one, other) -> one));
        Stream.of(
                        unreadable,
                        habits.missingHeader(operation, answer.statusCode(), sent),
                        Optional.ofNullable(answer.contentType())
                                .filter(type -> type.contains("json"))
                                .flatMap(type -> AnswerCheck.json(answer.asString()))
                                .flatMap(body -> habits.broken(answer.statusCode(), body)))
                .flatMap(Optional::stream)
                .forEach(wrong -> {
                    INVALID.incrementAndGet();
                    throw new AssertionError("%s answered %d: %s%n%s"
                            .formatted(operation.id(), answer.statusCode(), wrong, answer.asString()));
                });
    }

    private static void check(Operation operation, Response answer) {
        String type = answer.contentType() == null ? "" : answer.contentType();
        String body = type.contains("json") ? answer.asString() : " ".repeat(Math.min(1, answer.asByteArray().length));
        Optional<String> complaint = complaint(operation, answer.statusCode(), type, body);
        complaint.ifPresent(wrong -> {
            throw new AssertionError("%s answered %d, and that is not what its document says: %s%n%s"
                    .formatted(operation.id(), answer.statusCode(), wrong, body));
        });
    }

    /** What is wrong with an answer of the service under test; counted. */
    public static Optional<String> complaint(Operation operation, int status, String contentType, String body) {
        SEEN.incrementAndGet();
        Optional<String> complaint = CHECKS.computeIfAbsent(
                        RestAssured.port, port -> new AnswerCheck(ServedDocument.get()))
                .complaint(operation, status, contentType, body);
        complaint.ifPresent(wrong -> INVALID.incrementAndGet());
        return complaint;
    }
}
