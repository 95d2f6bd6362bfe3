package dev.cspmesh.kit.openapi;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Descriptions are sentences; an operation, answer or path parameter that has none gets a plain one. */
final class Wording {

    private static final Map<String, String> OF_STATUS = Map.of(
            "200", "The request was carried out.",
            "201", "The object was made; the answer shows it.",
            "202", "The work goes on and can be watched.",
            "204", "The request was carried out; there is nothing to show.");

    private static final Map<String, String> OF_TYPE = Map.of(
            "UUID", "An identifier (RFC 9562).",
            "Instant", "A moment in UTC (ISO 8601).",
            "LocalDate", "A calendar date (ISO 8601).",
            "YearMonth", "A calendar month (ISO 8601).");

    private Wording() {}

    static void finish(OpenAPI document) {
        document.getTags().forEach(tag -> tag.setDescription(sentence(tag.getDescription())));
        document.getComponents()
                .getSchemas()
                .forEach((name, schema) -> Optional.ofNullable(OF_TYPE.getOrDefault(name, schema.getDescription()))
                        .map(Wording::sentence)
                        .ifPresent(schema::setDescription));
        Endpoint.of(document).forEach(Wording::finish);
    }

    private static void finish(Endpoint endpoint) {
        Operation operation = endpoint.operation();
        operation.setDescription(
                sentence(Optional.ofNullable(operation.getDescription()).orElseGet(() -> fallback(endpoint))));
        endpoint.parameters().forEach(parameter -> {
            String description = parameter.getDescription();
            parameter.setDescription(sentence(description == null ? named(parameter) : description));
        });
        operation.getResponses().getAPIResponses().forEach(Wording::finish);
    }

    private static void finish(String status, APIResponse response) {
        if (response.getRef() == null) {
            boolean said = response.getDescription() != null
                    && response.getDescription().contains(" ");
            response.setDescription(sentence(
                    said ? response.getDescription() : OF_STATUS.getOrDefault(status, "The request was answered.")));
        }
    }

    private static String fallback(Endpoint endpoint) {
        String summary = sentence(endpoint.operation().getSummary());
        return endpoint.takes("after") ? summary + " Page by page: the Link header leads to the next one." : summary;
    }

    /** {@code customerId} is the identifier of the customer. */
    private static String named(Parameter parameter) {
        String words = parameter.getName().replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
        return words.equals("id")
                ? "Identifier of the object that is addressed"
                : "Addresses one object by its " + words.replaceFirst(" id$", "'s identifier");
    }

    private static String sentence(String text) {
        String stripped = text.strip();
        return stripped.endsWith(".") ? stripped : stripped + ".";
    }
}
