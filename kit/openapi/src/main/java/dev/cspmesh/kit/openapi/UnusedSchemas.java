package dev.cspmesh.kit.openapi;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Schemas of types that no operation takes or answers; libraries and other media types leave some. */
final class UnusedSchemas {

    private final Map<String, Schema> schemas;
    private final Set<String> used = new HashSet<>();

    private UnusedSchemas(OpenAPI document) {
        schemas = document.getComponents().getSchemas();
    }

    static void remove(OpenAPI document) {
        UnusedSchemas unused = new UnusedSchemas(document);
        Endpoint.of(document).forEach(unused::follow);
        document.getComponents().getResponses().values().forEach(response -> unused.follow(response.getContent()));
        List.copyOf(unused.schemas.keySet()).stream()
                .filter(name -> !unused.used.contains(name))
                .forEach(document.getComponents()::removeSchema);
    }

    private void follow(Endpoint endpoint) {
        endpoint.parameters().forEach(parameter -> Limits.walk(parameter.getSchema(), this::follow));
        Stream.ofNullable(endpoint.operation().getRequestBody()).forEach(body -> follow(body.getContent()));
        endpoint.operation()
                .getResponses()
                .getAPIResponses()
                .values()
                .forEach(response -> follow(response.getContent()));
    }

    private void follow(Content content) {
        Stream.ofNullable(content)
                .flatMap(some -> some.getMediaTypes().values().stream())
                .map(MediaType::getSchema)
                .forEach(schema -> Limits.walk(schema, this::follow));
    }

    private void follow(Schema schema) {
        String ref = schema.getRef();
        if (ref != null) {
            String name = ref.substring(ref.lastIndexOf('/') + 1);
            if (used.add(name)) {
                Limits.walk(schemas.get(name), this::follow);
            }
        }
    }
}
