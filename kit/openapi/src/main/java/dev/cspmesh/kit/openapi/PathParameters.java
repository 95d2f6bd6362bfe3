package dev.cspmesh.kit.openapi;

import dev.cspmesh.kit.openapi.document.Endpoint;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** A parameter of a path that says nothing of itself names the kind of object that the operation's access policy knows. */
final class PathParameters {

    private PathParameters() {}

    static void describe(OpenAPI document) {
        Endpoint.of(document)
                .forEach(endpoint -> endpoint.parameters()
                        .filter(parameter ->
                                parameter.getIn() == Parameter.In.PATH && parameter.getDescription() == null)
                        .forEach(parameter -> parameter.setDescription(meaning(endpoint, parameter.getName()))));
    }

    private static String meaning(Endpoint endpoint, String name) {
        String kind = kind(endpoint, name);
        return "The %s's identifier.".formatted(kind);
    }

    /** Of several parameters only the last one stands for the object itself; the others name theirs. */
    private static String kind(Endpoint endpoint, String name) {
        if (!name.equals("id")) {
            return name.replaceFirst("Id$", "").replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
        }
        return Optional.ofNullable(endpoint.operation().getExtensions())
                .map(extensions -> extensions.get("x-verdicts"))
                .filter(Map.class::isInstance)
                .map(policy -> ((Map<?, ?>) policy).get("object"))
                .map(Object::toString)
                .orElse("object");
    }
}
