package dev.cspmesh.kit.openapi;

import dev.cspmesh.kit.openapi.document.Endpoint;
import dev.cspmesh.kit.openapi.document.Schemas;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * Descriptions end as sentences do, wherever they were written; a success that nobody described is told by what it holds.
 * The framework would say "OK".
 */
final class Sentences {

    private static final Map<String, String> WITH_BODY = Map.of(
            "200", "What was asked for: %s.",
            "201", "What was made: %s.",
            "202", "What was taken on and goes on: %s.");

    private Sentences() {}

    static void finish(OpenAPI document) {
        document.getTags().forEach(tag -> tag.setDescription(ended(tag.getDescription())));
        new Schemas(document).named().values().forEach(schema -> schema.setDescription(ended(schema.getDescription())));
        Endpoint.of(document).forEach(Sentences::finish);
    }

    private static void finish(Endpoint endpoint) {
        endpoint.operation().setDescription(ended(endpoint.operation().getDescription()));
        endpoint.parameters().forEach(parameter -> parameter.setDescription(ended(parameter.getDescription())));
        endpoint.operation().getResponses().getAPIResponses().forEach((status, response) -> {
            if (response.getRef() == null) {
                response.setDescription(ended(isTold(response) ? response.getDescription() : told(status, response)));
            }
        });
    }

    private static boolean isTold(APIResponse response) {
        return response.getDescription() != null && response.getDescription().contains(" ");
    }

    private static String told(String status, APIResponse response) {
        return held(response)
                .map(name -> WITH_BODY.getOrDefault(status, "%s.").formatted(name))
                .orElse("Done, and there is nothing to show.");
    }

    private static Optional<String> held(APIResponse response) {
        return Stream.ofNullable(response.getContent())
                .flatMap(content -> content.getMediaTypes().values().stream())
                .flatMap(media -> Stream.ofNullable(media.getSchema()))
                .map(schema -> Schemas.name(schema).orElse("see its schema"))
                .findFirst();
    }

    private static @Nullable String ended(@Nullable String text) {
        return text == null || text.isBlank() || text.strip().endsWith(".") ? text : text.strip() + ".";
    }
}
