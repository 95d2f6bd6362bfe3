package dev.cspmesh.kit.openapi.schema;

import dev.cspmesh.kit.openapi.document.Schemas;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** What is always there in an answer is required, so that a generated client does not ask for it first. */
public final class Requirements {

    private Requirements() {}

    public static void declare(OpenAPI document, JsonMembers members) {
        Schemas schemas = new Schemas(document);
        Set<String> answered = schemas.answered();
        schemas.named().forEach((name, schema) -> {
            if (answered.contains(name) && schema.getProperties() != null) {
                require(schema, members.always(name, schema.getProperties().keySet()));
            }
        });
    }

    private static void require(Schema schema, Set<String> always) {
        Set<String> required = new TreeSet<>(always);
        if (schema.getRequired() != null) {
            required.addAll(schema.getRequired());
        }
        List<String> ordered = new ArrayList<>(schema.getProperties().keySet());
        ordered.retainAll(required);
        schema.setRequired(ordered.isEmpty() ? null : ordered);
    }
}
