package dev.cspmesh.kit.openapi;

import dev.cspmesh.kit.access.AccessPolicy;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jspecify.annotations.Nullable;

/**
 * Writes each operation's {@link AccessPolicy} into the document as extension {@code x-verdicts}: the participants that
 * reach something and how far, and the kind of the object that the path addresses. The authorization matrix reads them.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class DeclaredAccessPolicy implements OASFilter {

    private static final DotName VERDICTS = DotName.createSimple(AccessPolicy.class);

    private final Map<String, MethodInfo> methods;

    /** Reads the operations of the application from its index. */
    public DeclaredAccessPolicy(IndexView index) {
        methods = Endpoints.byOperation(index);
    }

    @Override
    public @Nullable Operation filterOperation(Operation operation) {
        MethodInfo method = methods.get(operation.getOperationId());
        if (method != null && method.hasAnnotation(VERDICTS)) {
            operation.addExtension("x-verdicts", words(method.annotation(VERDICTS)));
        }
        return operation;
    }

    /** As the annotation says it: lower case, defaults left out. */
    private static Map<String, String> words(AnnotationInstance verdicts) {
        return verdicts.values().stream()
                .collect(Collectors.toMap(
                        AnnotationValue::name, DeclaredAccessPolicy::word, (one, two) -> two, TreeMap::new));
    }

    private static String word(AnnotationValue value) {
        return value.kind() == AnnotationValue.Kind.ENUM
                ? value.asEnum().toLowerCase(java.util.Locale.ROOT)
                : value.value().toString();
    }
}
