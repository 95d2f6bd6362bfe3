package dev.cspmesh.kit.test.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Holds answers against what the document declares for their operation: status, media type and body. */
public final class AnswerCheck {

    public static final String PROBLEM = "application/problem+json";

    /** What a browser gets where a program gets JSON; the public rule sets want none of it in a document. */
    private static final String PAGE = "text/html";

    private final Document document;
    private final Map<JsonNode, Schema> schemas = new ConcurrentHashMap<>();
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    public AnswerCheck(Document document) {
        this.document = document;
    }

    /** What is wrong with an answer of this operation, if anything. */
    public Optional<String> complaint(Operation operation, int status, String contentType, String body) {
        Optional<JsonNode> response = document.response(operation, status);
        if (response.isEmpty()) {
            return Optional.of("%s does not declare %d".formatted(operation.id(), status));
        }
        JsonNode content = response.get().path("content");
        if (content.isEmpty() && body.isEmpty()) {
            return Optional.empty();
        }
        String type = mediaType(contentType);
        JsonNode media = content.path(type);
        if (media.isMissingNode() && !type.equals(PAGE)) {
            return Optional.of("%s does not declare '%s'".formatted(operation.id(), type));
        }
        return type.endsWith("json") ? invalid(media.path("schema"), body) : Optional.empty();
    }

    /** What is wrong with a body that this schema of the document should describe. */
    public Optional<String> invalid(JsonNode schema, String body) {
        if (json(body).isEmpty()) {
            return Optional.of("a body that is no JSON");
        }
        return schemas
                .computeIfAbsent(
                        schema,
                        key -> registry.getSchema(document.standalone(key).toString(), InputFormat.JSON))
                .validate(body, InputFormat.JSON)
                .stream()
                .findFirst()
                .map(error -> "a body that the document does not declare: " + error);
    }

    public static Optional<JsonNode> json(String body) {
        try {
            return Optional.of(Document.JSON.readTree(body)).filter(node -> !(node instanceof MissingNode));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** Without parameters, in lower case. */
    public static String mediaType(String contentType) {
        return contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
