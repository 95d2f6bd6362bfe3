package dev.cspmesh.kit.openapi.schema;

import dev.cspmesh.kit.openapi.document.Schemas;
import java.math.BigDecimal;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * The bounds of what may be sent, as far as a type implies them: everything else comes from the Bean Validation that
 * checks it, and what that leaves open the rule sets report. Answers have no bounds: they would tell a client nothing.
 */
public final class InputLimits {

    private static final Map<String, Integer> LENGTH_OF_FORMAT = Map.of("date", 10, "date-time", 40, "uuid", 36);

    private InputLimits() {}

    public static void declare(OpenAPI document, JsonMembers members) {
        Schemas schemas = new Schemas(document);
        schemas.eachAnswered(InputLimits::unbound);
        schemas.eachSent(InputLimits::bound);
        schemas.sent().forEach(name -> lengths(name, schemas.named().get(name), members));
        schemas.sent().stream().map(schemas.named()::get).forEach(InputLimits::close);
    }

    private static void unbound(Schema schema) {
        schema.maxLength(null)
                .minLength(null)
                .maxItems(null)
                .minItems(null)
                .maximum(null)
                .minimum(null);
    }

    private static void bound(Schema schema) {
        if (Schemas.is(schema, SchemaType.STRING) && schema.getMaxLength() == null && schema.getFormat() != null) {
            schema.setMaxLength(LENGTH_OF_FORMAT.get(schema.getFormat()));
        }
        if (Schemas.is(schema, SchemaType.INTEGER)) {
            boundInteger(schema);
        }
    }

    /** Codes of a standard have its length. */
    private static void lengths(String name, Schema schema, JsonMembers members) {
        if (schema.getProperties() == null) {
            return;
        }
        schema.getProperties().forEach((property, value) -> {
            Schema text = value.getItems() == null ? value : value.getItems();
            if (Schemas.is(text, SchemaType.STRING) && text.getMaxLength() == null) {
                members.longest(name, property, schema.getProperties().keySet()).ifPresent(text::setMaxLength);
            }
        });
    }

    private static void boundInteger(Schema schema) {
        boolean small = !"int64".equals(schema.getFormat());
        if (schema.getMinimum() == null && schema.getExclusiveMinimum() == null) {
            schema.setMinimum(BigDecimal.valueOf(small ? Integer.MIN_VALUE : Long.MIN_VALUE));
        }
        if (schema.getMaximum() == null && schema.getExclusiveMaximum() == null) {
            schema.setMaximum(BigDecimal.valueOf(small ? Integer.MAX_VALUE : Long.MAX_VALUE));
        }
    }

    /** A field that is not declared is refused. */
    private static void close(Schema schema) {
        if (Schemas.is(schema, SchemaType.OBJECT) && schema.getAdditionalPropertiesSchema() == null) {
            schema.setAdditionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
        }
    }
}
