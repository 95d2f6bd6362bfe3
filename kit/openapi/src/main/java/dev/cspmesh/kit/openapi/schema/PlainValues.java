package dev.cspmesh.kit.openapi.schema;

import dev.cspmesh.kit.openapi.document.Schemas;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Identifiers, dates and moments stand where they are used, as texts of their format. As schemas with a name, generators
 * made types of them that hold nothing.
 */
public final class PlainValues {

    private static final Map<String, String> FORMATS =
            Map.of("UUID", "uuid", "Instant", "date-time", "LocalDate", "date", "OffsetDateTime", "date-time");
    private static final String MONTH = "YearMonth";
    private static final String MONTH_PATTERN = "^[0-9]{4}-(0[1-9]|1[0-2])$";

    private PlainValues() {}

    public static void inline(OpenAPI document) {
        new Schemas(document).each(PlainValues::replace);
        Set.of("UUID", "Instant", "LocalDate", "OffsetDateTime", MONTH).forEach(document.getComponents()::removeSchema);
    }

    private static void replace(Schema schema) {
        if (Schemas.is(schema, SchemaType.NUMBER) && schema.getFormat() == null) {
            schema.setFormat("double");
        }
        Schemas.name(schema).ifPresent(name -> {
            if (FORMATS.containsKey(name)) {
                text(schema).setFormat(FORMATS.get(name));
            } else if (name.equals(MONTH)) {
                text(schema).pattern(MONTH_PATTERN).setMaxLength(7);
            }
        });
    }

    private static Schema text(Schema schema) {
        schema.setRef(null);
        schema.setType(List.of(SchemaType.STRING));
        return schema;
    }
}
