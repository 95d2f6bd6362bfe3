package dev.cspmesh.kit.test.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cspmesh.kit.test.document.AnswerCheck;
import dev.cspmesh.kit.test.document.Document;
import dev.cspmesh.kit.test.document.Operation;
import dev.cspmesh.kit.test.hostile.trick.Trick;
import dev.cspmesh.kit.test.hostile.wire.Answer;
import dev.cspmesh.kit.test.hostile.wire.Request;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Holds answers against the document. Refused before any handler, and therefore perhaps without a body: 414 (request
 * line too long), 431 (head too long), 413 for a body in chunks that turns out too large while it is read, and 400 or a
 * closed connection for what is no HTTP. 405, 406, 413 and 415 come from the HTTP layer too, but are problems like all
 * others; no operation needs to name them.
 */
final class Judge {

    static final String PROBLEM = AnswerCheck.PROBLEM;

    private static final Set<Integer> OF_EVERY_OPERATION = Set.of(400, 401, 403, 404, 405, 406, 413, 415, 429);
    private static final Set<Integer> BEFORE_ANY_HANDLER = Set.of(414, 431);

    private final Document document;
    private final AnswerCheck answers;

    Judge(Document document) {
        this.document = document;
        this.answers = new AnswerCheck(document);
    }

    /** What is wrong with the answer, if anything. */
    Optional<String> complaint(Attempt attempt, Answer answer) {
        if (answer.status() <= 0) {
            return attempt.lawless() && answer.status() == 0
                    ? Optional.empty()
                    : Optional.of("no answer after " + attempt.trick());
        }
        if (answer.status() >= 500) {
            return Optional.of("server error after " + attempt.trick());
        }
        if (answer.cut()) {
            return attempt.request().framing().lasts()
                    ? Optional.of("an answer that ended in its middle, after " + attempt.trick())
                    : Optional.empty();
        }
        if (answer.body().isEmpty() && fruitless(attempt, answer)) {
            return Optional.empty();
        }
        if (answer.refused()) {
            return refusal(attempt, answer);
        }
        return undeclared(attempt, answer);
    }

    /** One of the operations that may have been reached must declare it. */
    private Optional<String> undeclared(Attempt attempt, Answer answer) {
        List<String> complaints = reached(attempt)
                .map(operation -> declared(operation, answer, attempt))
                .flatMap(Optional::stream)
                .toList();
        return complaints.size() < reached(attempt).count() ? Optional.empty() : Optional.of(complaints.getFirst());
    }

    /** No HTTP is refused without a body, HEAD never has one, OPTIONS tells the methods in a header. */
    private static boolean fruitless(Attempt attempt, Answer answer) {
        String method = attempt.request().method();
        return BEFORE_ANY_HANDLER.contains(answer.status())
                || method.equals("HEAD")
                || (answer.status() == 413 && attempt.request().framing() == Request.Framing.CHUNKED)
                || (method.equals("OPTIONS") && answer.headers().containsKey("allow"))
                || (attempt.lawless() && answer.status() == 400);
    }

    private Optional<String> refusal(Attempt attempt, Answer answer) {
        if (!answer.mediaType().equals(PROBLEM)) {
            return Optional.of("a %d as '%s' instead of a problem, after %s"
                    .formatted(answer.status(), answer.mediaType(), attempt.trick()));
        }
        Optional<JsonNode> problem = json(answer);
        if (problem.isEmpty() || problem.get().path("status").asInt() != answer.status()) {
            return Optional.of("a problem of another status");
        }
        if (!problem.get().path("type").asText().contains("/problems/")) {
            return Optional.of("a problem without a type of this house");
        }
        if (!OF_EVERY_OPERATION.contains(answer.status())
                && reached(attempt)
                        .noneMatch(operation ->
                                document.response(operation, answer.status()).isPresent())) {
            return Optional.of("a refusal that no operation declares");
        }
        if (answer.status() == 400 && attempt.trick().equals(Trick.NOTHING.name())) {
            return Optional.of(attempt.operation().id() + " refuses what the document shows");
        }
        return answers.invalid(
                Document.JSON.createObjectNode().put("$ref", "#/components/schemas/Problem"), answer.text());
    }

    private Optional<String> declared(Operation operation, Answer answer, Attempt attempt) {
        return attempt.request().method().equals("HEAD")
                        && document.response(operation, answer.status()).isPresent()
                ? Optional.empty()
                : answers.complaint(operation, answer.status(), answer.mediaType(), answer.text());
    }

    /** The operation that the address leads to, and the one that the attempt began with. */
    private Stream<Operation> reached(Attempt attempt) {
        String method = attempt.request().method().equals("HEAD")
                ? "GET"
                : attempt.request().method();
        return Stream.concat(
                        path(attempt.request().target()).flatMap(path -> document.operation(method, path)).stream(),
                        Stream.of(attempt.operation()))
                .distinct();
    }

    /** The path that a server reads in a target: an encoded dot is a dot (RFC 3986, 6.2.2.2), so two lead a step up. */
    static Optional<String> path(String target) {
        try {
            String path = URI.create(target.replaceFirst("^/+", "/").replaceAll("(?i)%2e", "."))
                    .normalize()
                    .getPath();
            return Optional.ofNullable(path)
                    .map(some -> some.replaceFirst("^(/\\.\\.)+", ""))
                    .map(some -> some.replaceAll(";[^/]*", "").replaceFirst("/$", ""));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static Optional<JsonNode> json(Answer answer) {
        return AnswerCheck.json(answer.text());
    }
}
