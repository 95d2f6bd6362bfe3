package dev.cspmesh.delivery.code;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cspmesh.delivery.chart.Repository;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Operations of a service as {@code METHOD /path}, read from its committed OpenAPI document. */
public final class Operations {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private Operations() {}

    public static Set<String> of(String service) {
        Set<String> operations = new TreeSet<>();
        paths(service)
                .properties()
                .forEach(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                    if (METHODS.contains(method)) {
                        operations.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey());
                    }
                }));
        return operations;
    }

    private static JsonNode paths(String service) {
        try {
            return new ObjectMapper()
                    .readTree(Repository.text("docs/openapi/" + service + "-service.json"))
                    .path("paths");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(service + "'s document is no JSON", e);
        }
    }
}
