package dev.cspmesh.kit.openapi.schema;

import dev.cspmesh.kit.openapi.document.Schemas;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** A page is named after its rows: {@code ContractPage}. */
public final class NamedPages {

    private NamedPages() {}

    public static void declare(OpenAPI document) {
        Schemas schemas = new Schemas(document);
        Map<String, String> names = new HashMap<>();
        schemas.named()
                .forEach((name, schema) -> rows(name, schema).ifPresent(rows -> {
                    names.put(name, rows.endsWith("Page") ? rows + "s" : rows + "Page");
                    schema.setRequired(List.of("items"));
                    schema.setDescription("A page of a list: objects of type %s.".formatted(rows));
                }));
        schemas.rename(names);
    }

    /** What a page of the kit holds; the library names it after the Java types. */
    private static Optional<String> rows(String name, Schema schema) {
        return Optional.of(schema)
                .filter(page -> name.startsWith("Page") && page.getProperties() != null)
                .map(page -> page.getProperties().get("items"))
                .map(Schema::getItems)
                .flatMap(Schemas::name);
    }
}
