package dev.cspmesh.kit.openapi.schema;

import dev.cspmesh.kit.openapi.document.Schemas;
import java.util.List;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Names of states and kinds are open lists: more may be added, and a client takes one that it does not know as it comes
 * (Zalando 112). Names that another standard chose, in other letters, are known values. An {@code enum} or a pattern would make generated clients refuse it.
 */
public final class OpenEnumerations {

    private static final int LONGEST_NAME = 60;

    private OpenEnumerations() {}

    public static void declare(OpenAPI document) {
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
        boolean ours = values.stream().allMatch(value -> value.matches("[A-Z][A-Z_0-9]*"));
        schema.addExtension(ours ? "x-extensible-enum" : "x-known-values", values);
        String more = "More may be added; take one that you don't know as it comes.";
        if (schema.getDescription() == null) {
            schema.setDescription(ours ? "One of these names. " + more : "Known values: %s. ".formatted(String.join(", ", values)) + more);
        }
        if (schema.getExamples() == null) {
            schema.setExamples(List.of(values.getFirst()));
        }
        schema.setPattern(null);
        schema.setEnumeration(null);
    }
}
