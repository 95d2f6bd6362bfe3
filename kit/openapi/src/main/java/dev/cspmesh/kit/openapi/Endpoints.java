package dev.cspmesh.kit.openapi;

import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/** The methods behind the operations of an OpenAPI document. */
final class Endpoints {

    private static final DotName OPERATION =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.Operation");

    private Endpoints() {}

    /** Each operation's method, by operationId; an index of several archives may name a method twice. */
    static Map<String, MethodInfo> byOperation(IndexView index) {
        return index.getAnnotations(OPERATION).stream()
                .filter(operation -> operation.target().kind() == AnnotationTarget.Kind.METHOD)
                .filter(operation -> operation.value("operationId") != null)
                .collect(Collectors.toMap(
                        operation -> operation.value("operationId").asString(),
                        operation -> operation.target().asMethod(),
                        (one, again) -> one));
    }
}
