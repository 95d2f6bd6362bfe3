package dev.cspmesh.kit.openapi;

import dev.cspmesh.kit.openapi.document.Endpoint;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * What pages and generated clients send by themselves. Swagger UI fills every example in: a filter with an example
 * narrows a list that nobody wanted narrowed, a key with one is the same key for every request. So only what must be sent
 * has an example, and keys have none. A media type has no parameters: clients compare it as a text.
 */
final class Presets {

    private static final Pattern PARAMETERS = Pattern.compile(";.*$");

    private Presets() {}

    static void declare(OpenAPI document) {
        Endpoint.of(document).forEach(endpoint -> {
            endpoint.parameters().forEach(Presets::withoutPreset);
            plain(endpoint.operation());
        });
    }

    private static void withoutPreset(Parameter parameter) {
        if (parameter.getName().equals("If-Match")) {
            parameter.setRequired(true);
        }
        boolean path = parameter.getIn() == Parameter.In.PATH;
        boolean needed =
                path || (parameter.getIn() == Parameter.In.QUERY && Boolean.TRUE.equals(parameter.getRequired()));
        if (!needed) {
            parameter.setExample(null);
            parameter.setExamples(null);
            if (parameter.getSchema() != null) {
                parameter.getSchema().setExamples(null);
            }
        }
    }

    private static void plain(Operation operation) {
        for (APIResponse response : operation.getResponses().getAPIResponses().values()) {
            if (response.getContent() != null) {
                response.setContent(plain(response.getContent()));
            }
        }
    }

    private static Content plain(Content content) {
        Content plain = OASFactory.createContent();
        content.getMediaTypes()
                .forEach((type, media) ->
                        plain.addMediaType(PARAMETERS.matcher(type).replaceFirst(""), media));
        return plain;
    }
}
