package dev.cspmesh.kit.openapi.schema;

import dev.cspmesh.kit.openapi.document.Schemas;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** Schemas of types that no operation takes or answers; libraries and other media types leave some. */
public final class UnusedSchemas {

    private UnusedSchemas() {}

    public static void remove(OpenAPI document) {
        Schemas schemas = new Schemas(document);
        Set<String> sent = schemas.sent();
        Set<String> answered = schemas.answered();
        List.copyOf(schemas.named().keySet()).stream()
                .filter(name -> !sent.contains(name) && !answered.contains(name))
                .forEach(document.getComponents()::removeSchema);
    }
}
