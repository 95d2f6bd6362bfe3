package dev.cspmesh.kit.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Names of states and kinds are open lists: more may be added, and a client takes one that it does not know as it comes
 * (Zalando 112). An {@code enum} or a pattern would make generated clients refuse it.
 */
final class OpenEnumerations {

    private static final int LONGEST_NAME = 60;

    private OpenEnumerations() {}

    static void declare(OpenAPI document) {
        Schemas schemas = new Schemas(document);
        schemas.eachSent(schema -> {
            if (schema.getEnumeration() != null && schema.getMaxLength() == null) {
                schema.setMaxLength(LONGEST_NAME);
            }
        });
        schemas.each(OpenEnumerations::open);
    }

    private static void open(Schema schema) {
        if (schema.getEnumeration() == null) {
            return;
        }
        List<String> values =
                schema.getEnumeration().stream().map(String::valueOf).toList();
        schema.addExtension("x-extensible-enum", values);
        if (schema.getDescription() == null) {
            schema.setDescription("One of these names. More may be added; take one that you don't know as it comes.");
        }
        if (schema.getExamples() == null) {
            schema.setExamples(List.of(values.getFirst()));
        }
        schema.setPattern(null);
        schema.setEnumeration(null);
    }
}
