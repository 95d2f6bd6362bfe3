package dev.cspmesh.kit.test.hostile;

import dev.cspmesh.kit.test.document.Document;
import dev.cspmesh.kit.test.document.Operation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    static final String PROBLEM = "application/problem+json";

    /** What a browser gets where a program gets JSON; the public rule sets want none of it in a document. */
    private static final String PAGE = "text/html";

    private static final Set<Integer> OF_EVERY_OPERATION = Set.of(400, 401, 403, 404, 405, 406, 413, 415, 429);
    private static final Set<Integer> BEFORE_ANY_HANDLER = Set.of(414, 431);

    private final Document document;
    private final Map<JsonNode, Schema> schemas = new HashMap<>();
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    Judge(Document document) {
        this.document = document;
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
        if (answer.body().isEmpty() && fruitless(attempt, answer)) {
            return Optional.empty();
        }
        if (answer.refused()) {
            return refusal(attempt, answer);
        }
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
        return invalid(
                Document.JSON.createObjectNode().put("$ref", "#/components/schemas/Problem"), answer.text());
    }

    private Optional<String> declared(Operation operation, Answer answer, Attempt attempt) {
        Optional<JsonNode> response = document.response(operation, answer.status());
        if (response.isEmpty()) {
            return Optional.of("%s does not declare %d".formatted(operation.id(), answer.status()));
        }
        JsonNode content = response.get().path("content");
        if ((content.isEmpty() && answer.body().isEmpty())
                || attempt.request().method().equals("HEAD")) {
            return Optional.empty();
        }
        JsonNode media = media(content, answer.mediaType());
        if (media.isMissingNode() && !answer.mediaType().equals(PAGE)) {
            return Optional.of("%s does not declare '%s'".formatted(operation.id(), answer.mediaType()));
        }
        return answer.mediaType().endsWith("json") ? invalid(media.path("schema"), answer.text()) : Optional.empty();
    }

    /** What is declared for a type; the declaration may name a version of it. */
    private static JsonNode media(JsonNode content, String type) {
        return content.properties().stream()
                .filter(declared -> declared.getKey().split(";", 2)[0].equals(type))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(MissingNode.getInstance());
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

    private Optional<String> invalid(JsonNode schema, String body) {
        Schema compiled = schemas.computeIfAbsent(
                schema, key -> registry.getSchema(document.standalone(key).toString(), InputFormat.JSON));
        if (json(body).isEmpty()) {
            return Optional.of("a body that is no JSON");
        }
        return compiled.validate(body, InputFormat.JSON).stream()
                .findFirst()
                .map(error -> "a body that the document does not declare: " + error);
    }

    static Optional<JsonNode> json(Answer answer) {
        return json(answer.text());
    }

    private static Optional<JsonNode> json(String body) {
        try {
            return Optional.of(Document.JSON.readTree(body)).filter(node -> !node.isMissingNode());
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
