package dev.cspmesh.kit.openapi;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** A list goes out as an object that holds it, see {@link dev.cspmesh.kit.page.Items}. */
final class WholeLists {

    private WholeLists() {}

    static void declare(OpenAPI document) {
        Endpoint.of(document)
                .forEach(endpoint -> endpoint.operation()
                        .getResponses()
                        .getAPIResponses()
                        .values()
                        .forEach(response -> wrap(response, endpoint)));
    }

    private static void wrap(APIResponse response, Endpoint endpoint) {
        if (response.getContent() == null) {
            return;
        }
        for (MediaType body : response.getContent().getMediaTypes().values()) {
            Schema schema = body.getSchema();
            if (schema != null && Limits.is(schema, Schema.SchemaType.ARRAY)) {
                endpoint.parameters()
                        .filter(parameter -> parameter.getName().equals("limit"))
                        .map(limit -> limit.getSchema().getMaximum())
                        .map(BigDecimal::intValue)
                        .forEach(schema::maxItems);
                body.setSchema(object(schema));
            }
        }
    }

    private static Schema object(Schema list) {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("The rows that were asked for.")
                .required(List.of("items"))
                .addProperty("items", list);
    }
}
