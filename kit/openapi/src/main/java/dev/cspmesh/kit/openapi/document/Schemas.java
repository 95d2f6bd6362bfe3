package dev.cspmesh.kit.openapi.document;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/** The schemas of a document: the named ones, and those that stand in operations; which are sent and which answered. */
public final class Schemas {

    private static final String NAMED = "#/components/schemas/";

    private final OpenAPI document;

    public Schemas(OpenAPI document) {
        this.document = document;
    }

    public Map<String, Schema> named() {
        return Optional.ofNullable(document.getComponents().getSchemas()).orElse(Map.of());
    }

    /** Names of what requests hold, in their bodies and parameters. */
    public Set<String> sent() {
        return reached(Endpoint.of(document).flatMap(Schemas::sentBy));
    }

    /** Names of what answers hold. */
    public Set<String> answered() {
        Stream<Content> shared = Optional.ofNullable(document.getComponents().getResponses()).stream()
                .flatMap(responses -> responses.values().stream())
                .flatMap(response -> Stream.ofNullable(response.getContent()));
        return reached(Stream.concat(Endpoint.of(document).flatMap(Schemas::answeredBy), shared.flatMap(Schemas::of)));
    }

    /** Each schema once, wherever it stands; not those that it refers to. */
    public void each(Consumer<Schema> visitor) {
        named().values().forEach(schema -> walk(schema, visitor));
        Endpoint.of(document)
                .flatMap(endpoint -> Stream.concat(sentBy(endpoint), answeredBy(endpoint)))
                .forEach(schema -> walk(schema, visitor));
    }

    /** Each schema of requests, by itself and inside others. */
    public void eachSent(Consumer<Schema> visitor) {
        Set<String> sent = sent();
        named().forEach((name, schema) -> {
            if (sent.contains(name)) {
                walk(schema, visitor);
            }
        });
        Endpoint.of(document).flatMap(Schemas::sentBy).forEach(schema -> walk(schema, visitor));
    }

    /** Each schema that only answers hold, by itself and inside others. */
    public void eachAnswered(Consumer<Schema> visitor) {
        Set<String> sent = sent();
        named().forEach((name, schema) -> {
            if (!sent.contains(name)) {
                walk(schema, visitor);
            }
        });
        Endpoint.of(document).flatMap(Schemas::answeredBy).forEach(schema -> walk(schema, visitor));
    }

    private static Stream<Schema> sentBy(Endpoint endpoint) {
        return Stream.concat(
                endpoint.parameters().flatMap(parameter -> Stream.ofNullable(parameter.getSchema())),
                Stream.ofNullable(endpoint.operation().getRequestBody()).flatMap(body -> of(body.getContent())));
    }

    private static Stream<Schema> answeredBy(Endpoint endpoint) {
        return endpoint.operation().getResponses().getAPIResponses().values().stream()
                .flatMap(response -> of(response.getContent()));
    }

    private static Stream<Schema> of(@Nullable Content content) {
        return Stream.ofNullable(content)
                .flatMap(some -> some.getMediaTypes().values().stream())
                .map(MediaType::getSchema)
                .flatMap(Stream::ofNullable);
    }

    private Set<String> reached(Stream<Schema> from) {
        Set<String> names = new HashSet<>();
        from.forEach(schema -> walk(schema, each -> follow(each, names)));
        return names;
    }

    private void follow(Schema schema, Set<String> names) {
        name(schema).filter(names::add).ifPresent(name -> walk(named().get(name), each -> follow(each, names)));
    }

    /** The name of what this refers to. */
    public static Optional<String> name(Schema schema) {
        return Optional.ofNullable(schema.getRef())
                .filter(ref -> ref.startsWith(NAMED))
                .map(ref -> ref.substring(NAMED.length()));
    }

    public static String reference(String name) {
        return NAMED + name;
    }

    /** Gives schemas other names, in the document's list and wherever they are referred to. */
    public void rename(Map<String, String> names) {
        Map<String, Schema> before = new HashMap<>(named());
        names.forEach((old, name) -> {
            document.getComponents().removeSchema(old);
            document.getComponents().addSchema(name, before.get(old));
        });
        each(schema ->
                name(schema).filter(names::containsKey).ifPresent(old -> schema.setRef(reference(names.get(old)))));
    }

    /** The schema and all that stand in it; not those that it refers to. */
    public static void walk(@Nullable Schema schema, Consumer<Schema> visitor) {
        if (schema == null) {
            return;
        }
        visitor.accept(schema);
        Stream.ofNullable(schema.getProperties())
                .flatMap(properties -> properties.values().stream())
                .forEach(property -> walk(property, visitor));
        walk(schema.getItems(), visitor);
        walk(schema.getAdditionalPropertiesSchema(), visitor);
        Stream.of(schema.getOneOf(), schema.getAnyOf(), schema.getAllOf())
                .flatMap(Stream::ofNullable)
                .flatMap(List::stream)
                .forEach(part -> walk(part, visitor));
    }

    public static boolean is(Schema schema, SchemaType type) {
        return schema.getType() != null && schema.getType().contains(type);
    }
}
