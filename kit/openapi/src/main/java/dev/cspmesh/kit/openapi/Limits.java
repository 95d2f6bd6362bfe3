package dev.cspmesh.kit.openapi;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/**
 * Bounds every value. What may be sent gets only bounds that are checked: those of its type, of its format, and the
 * length that its pattern already implies. A text or list of a request that Bean Validation leaves open stays open here,
 * so that the rule sets find it. What is answered gets bounds that no answer reaches.
 */
final class Limits {

    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_LIST = 100_000;
    private static final int MOST_KEYS = 1_000;
    private static final String STORABLE = "^[^\\u0000]*$";
    private static final Map<String, Integer> LENGTH_OF_FORMAT = Map.of("date", 10, "date-time", 40, "uuid", 36);

    private final OpenAPI document;
    private final Set<String> sent = new HashSet<>();

    Limits(OpenAPI document) {
        this.document = document;
    }

    void declare() {
        Endpoint.of(document).forEach(this::findSent);
        schemas().forEach((name, schema) -> walk(schema, each -> bound(each, sent.contains(name))));
        schemas().entrySet().stream()
                .filter(schema -> sent.contains(schema.getKey()))
                .forEach(schema -> close(schema.getValue()));
        Endpoint.of(document).forEach(endpoint -> {
            endpoint.parameters().forEach(parameter -> walk(parameter.getSchema(), each -> bound(each, true)));
            Optional.ofNullable(endpoint.operation().getRequestBody())
                    .ifPresent(body -> body.getContent()
                            .getMediaTypes()
                            .values()
                            .forEach(type -> walk(type.getSchema(), each -> bound(each, true))));
            endpoint.operation().getResponses().getAPIResponses().values().stream()
                    .filter(response -> response.getContent() != null)
                    .flatMap(response -> response.getContent().getMediaTypes().values().stream())
                    .forEach(type -> walk(type.getSchema(), each -> bound(each, false)));
        });
    }

    private Map<String, Schema> schemas() {
        return document.getComponents().getSchemas();
    }

    private void findSent(Endpoint endpoint) {
        endpoint.parameters().forEach(parameter -> walk(parameter.getSchema(), this::followSent));
        Optional.ofNullable(endpoint.operation().getRequestBody())
                .ifPresent(body -> body.getContent()
                        .getMediaTypes()
                        .values()
                        .forEach(type -> walk(type.getSchema(), this::followSent)));
    }

    private void followSent(Schema schema) {
        String ref = schema.getRef();
        if (ref != null) {
            String name = ref.substring(ref.lastIndexOf('/') + 1);
            if (sent.add(name)) {
                walk(schemas().get(name), this::followSent);
            }
        }
    }

    /** The schema and all that stand in it; not those that it refers to. */
    static void walk(@Nullable Schema schema, Consumer<Schema> each) {
        if (schema == null) {
            return;
        }
        each.accept(schema);
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(property -> walk(property, each));
        }
        walk(schema.getItems(), each);
        walk(schema.getAdditionalPropertiesSchema(), each);
        for (List<Schema> parts :
                List.of(parts(schema.getOneOf()), parts(schema.getAnyOf()), parts(schema.getAllOf()))) {
            parts.forEach(part -> walk(part, each));
        }
    }

    private static List<Schema> parts(List<Schema> schemas) {
        return schemas == null ? List.of() : schemas;
    }

    static boolean is(Schema schema, SchemaType type) {
        return schema.getType() != null && schema.getType().contains(type);
    }

    private static void bound(Schema schema, boolean sent) {
        if (schema.getRef() != null) {
            return;
        }
        if (is(schema, SchemaType.STRING)) {
            boundText(schema, sent);
        }
        if (is(schema, SchemaType.INTEGER)) {
            boundInteger(schema);
        }
        if (is(schema, SchemaType.NUMBER) && schema.getFormat() == null) {
            schema.setFormat("double");
        }
        if (is(schema, SchemaType.ARRAY) && schema.getMaxItems() == null && !sent) {
            schema.setMaxItems(LONGEST_LIST);
        }
        if (isMap(schema) && schema.getMaxProperties() == null && !sent) {
            schema.setMaxProperties(MOST_KEYS);
        }
    }

    private static boolean isMap(Schema schema) {
        Schema values = schema.getAdditionalPropertiesSchema();
        return values != null && values.getBooleanSchema() == null;
    }

    private static void boundText(Schema schema, boolean sent) {
        if (schema.getEnumeration() != null) {
            openEnumeration(schema);
        }
        if (schema.getMaxLength() == null) {
            Integer ofFormat = schema.getFormat() == null ? null : LENGTH_OF_FORMAT.get(schema.getFormat());
            if (ofFormat != null) {
                schema.setMaxLength(ofFormat);
            } else if (schema.getPattern() != null) {
                PatternLength.longest(schema.getPattern()).ifPresent(schema::setMaxLength);
            }
        }
        if (schema.getMaxLength() == null && !sent) {
            schema.setMaxLength(LONGEST_TEXT);
        }
        if (schema.getPattern() == null && schema.getFormat() == null) {
            schema.setPattern(STORABLE);
        }
    }

    /** Names of states may be added; a client is told so (Zalando 112). Other values stand in a pattern. */
    private static void openEnumeration(Schema schema) {
        List<String> values =
                schema.getEnumeration().stream().map(String::valueOf).toList();
        if (values.stream().allMatch(value -> value.matches("[A-Z][A-Z_0-9]*"))) {
            schema.addExtension("x-extensible-enum", values);
        }
        if (schema.getDescription() == null) {
            schema.setDescription("One of these names. More may be added; take one that you don't know as it comes.");
        }
        if (schema.getExamples() == null) {
            schema.setExamples(List.of(values.getFirst()));
        }
        schema.setPattern(values.stream().collect(Collectors.joining("|", "^(", ")$")));
        schema.setEnumeration(null);
    }

    private static void boundInteger(Schema schema) {
        if (schema.getFormat() == null) {
            schema.setFormat("int32");
        }
        boolean small = schema.getFormat().equals("int32");
        if (schema.getMinimum() == null && schema.getExclusiveMinimum() == null) {
            schema.setMinimum(BigDecimal.valueOf(small ? Integer.MIN_VALUE : Long.MIN_VALUE));
        }
        if (schema.getMaximum() == null && schema.getExclusiveMaximum() == null) {
            schema.setMaximum(BigDecimal.valueOf(small ? Integer.MAX_VALUE : Long.MAX_VALUE));
        }
    }

    /** A field that is not declared is refused. */
    private static void close(Schema schema) {
        if (is(schema, SchemaType.OBJECT) && schema.getAdditionalPropertiesSchema() == null) {
            schema.setAdditionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
        }
    }
}
