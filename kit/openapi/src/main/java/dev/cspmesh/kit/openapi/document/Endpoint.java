package dev.cspmesh.kit.openapi.document;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * An operation where it stands in the document.
 *
 * @param path template of its address
 * @param method HTTP method
 * @param operation what is declared
 */
public record Endpoint(String path, PathItem.HttpMethod method, Operation operation) {

    /** All operations of the document. */
    public static Stream<Endpoint> of(OpenAPI document) {
        return document.getPaths().getPathItems().entrySet().stream()
                .flatMap(path -> path.getValue().getOperations().entrySet().stream()
                        .map(method -> new Endpoint(path.getKey(), method.getKey(), method.getValue())));
    }

    /** True if the operation may change something. */
    public boolean writes() {
        return method != PathItem.HttpMethod.GET;
    }

    public boolean posts() {
        return method == PathItem.HttpMethod.POST;
    }

    public boolean takes(String parameter) {
        return parameters().anyMatch(each -> parameter.equals(each.getName()));
    }

    public Stream<Parameter> parameters() {
        return Optional.ofNullable(operation.getParameters()).stream().flatMap(List::stream);
    }

    /** True if only a token with the right scope comes in. */
    public boolean secured() {
        return operation.getSecurity().stream()
                .anyMatch(one -> !one.getSchemes().isEmpty());
    }
}
