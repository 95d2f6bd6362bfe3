package dev.cspmesh.kit.openapi.schema;

import dev.cspmesh.kit.openapi.document.Schemas;
import java.util.List;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** What refers to a named schema repeats nothing of it: generators warn of a type beside a reference, and some believe it. */
public final class References {

    private References() {}

    public static void only(OpenAPI document) {
        new Schemas(document)
                .each(schema -> Schemas.name(schema).ifPresent(name -> {
                    schema.setType(null);
                    List.of("x-extensible-enum", "x-known-values").forEach(schema::removeExtension);
                }));
    }
}
