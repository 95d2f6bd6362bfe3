package dev.cspmesh.kit.test.hostile.trick;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cspmesh.kit.test.document.Document;
import dev.cspmesh.kit.test.document.Operation;
import dev.cspmesh.kit.test.document.Samples;
import dev.cspmesh.kit.test.hostile.wire.Body;
import dev.cspmesh.kit.test.hostile.wire.Request;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Valid requests, from the document's examples and from what really exists. */
public final class Requests {

    private static final int VERSIONS_TRIED = 4;

    private final Samples samples;
    private final UnaryOperator<String> tokens;
    private final Map<String, List<String>> real;

    /**
     * Where valid parts come from.
     *
     * @param tokens a token for a scope
     * @param real values that exist, by the path up to and with their variable
     */
    public Requests(Document document, UnaryOperator<String> tokens, Map<String, List<String>> real) {
        this.samples = new Samples(document);
        this.tokens = tokens;
        this.real = real;
    }

    /** Valid values of these come from the list itself: a cursor, a key that its description names. */
    private static final Set<String> FROM_THE_LIST = Set.of("after", "sort");

    public Valid valid(Operation operation, Random random) {
        Map<String, String> path = new HashMap<>();
        Map<String, String> query = new HashMap<>();
        Request request = new Request(operation.method(), "", List.of(), Body.EMPTY, Request.Framing.WHOLE);
        for (Operation.Parameter parameter : operation.parameters()) {
            String value = value(operation, parameter, random);
            switch (parameter.in()) {
                case "path" -> path.put(parameter.name(), value);
                case "header" -> request = request.with(parameter.name(), value);
                default -> {
                    if (parameter.required() || (random.nextInt(3) == 0 && !FROM_THE_LIST.contains(parameter.name()))) {
                        query.put(parameter.name(), encoded(value));
                    }
                }
            }
        }
        request = request.target(target(operation, path, query)).with("Accept", "application/json");
        if (!operation.scopes().isEmpty()) {
            String scope = HostileValues.pick(operation.scopes(), random);
            request = request.with("Authorization", "Bearer " + tokens.apply(scope));
        }
        return withBody(operation, request, path, query, random);
    }

    private Valid withBody(
            Operation operation, Request request, Map<String, String> path, Map<String, String> query, Random random) {
        if (operation.body().isEmpty()) {
            return new Valid(operation, request, path, query, Optional.empty());
        }
        Operation.Content content = operation.body().get();
        JsonNode json = samples.of(content.schema(), random);
        return new Valid(
                operation,
                request.with("Content-Type", content.mediaType()).body(BodyTricks.written(json)),
                path,
                query,
                Optional.of(json));
    }

    private String value(Operation operation, Operation.Parameter parameter, Random random) {
        if (parameter.name().equals("Idempotency-Key")) {
            return new UUID(random.nextLong(), random.nextLong()).toString();
        }
        if (parameter.name().equals("If-Match")) {
            return "\"" + random.nextInt(VERSIONS_TRIED) + "\"";
        }
        String variable = "{" + parameter.name() + "}";
        if (parameter.in().equals("path")) {
            int end = operation.path().indexOf(variable) + variable.length();
            List<String> values = real.getOrDefault(operation.path().substring(0, end), List.of());
            if (!values.isEmpty() && random.nextInt(8) > 0) {
                return HostileValues.pick(values, random);
            }
        }
        JsonNode known = parameter.example().isMissingNode() ? Samples.code(parameter.name()) : parameter.example();
        JsonNode sample = known.isMissingNode() ? samples.of(parameter.schema(), random) : known;
        return sample.isValueNode() ? sample.asText() : sample.path(0).asText();
    }

    static String target(Operation operation, Map<String, String> path, Map<String, String> query) {
        String target = operation.path();
        for (Map.Entry<String, String> step : path.entrySet()) {
            target = target.replace("{" + step.getKey() + "}", step.getValue());
        }
        return query.isEmpty()
                ? target
                : target + "?"
                        + String.join(
                                "&",
                                query.entrySet().stream()
                                        .map(each -> each.getKey() + "=" + each.getValue())
                                        .sorted()
                                        .toList());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A value of each property that an object has, to be sent where it may not be. */
    public ObjectNode object(JsonNode schema, Random random) {
        return samples.of(schema, random) instanceof ObjectNode object ? object : Document.JSON.createObjectNode();
    }
}
