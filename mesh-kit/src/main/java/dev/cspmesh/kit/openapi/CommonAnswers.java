package dev.cspmesh.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jspecify.annotations.Nullable;

/**
 * Adds to every operation what its annotations already say: who may call it, that it takes an idempotency key, and the
 * refusals that all operations share. Resources stay free of it.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class CommonAnswers implements OASFilter {

    private static final DotName PERMISSIONS = DotName.createSimple("io.quarkus.security.PermissionsAllowed");
    private static final DotName IDEMPOTENT = DotName.createSimple("dev.cspmesh.kit.idempotency.Idempotent");
    private static final Map<String, String> REFUSALS = Map.of(
            "400", "The request cannot be read or breaks a declared limit",
            "401", "A valid access token is needed",
            "403", "This operation belongs to another participant",
            "404", "There is no such thing for you");
    private static final List<String> OF_EVERYBODY = List.of("400", "404");

    private final Map<String, MethodInfo> methods;

    /** Reads the operations of the application from its index. */
    public CommonAnswers(IndexView index) {
        methods = Endpoints.byOperation(index);
    }

    @Override
    public @Nullable Operation filterOperation(Operation operation) {
        MethodInfo method = methods.get(operation.getOperationId());
        if (method == null) {
            return operation;
        }
        List<String> scopes = scopes(method);
        REFUSALS.forEach((status, description) -> {
            if (!scopes.isEmpty() || OF_EVERYBODY.contains(status)) {
                refuse(operation, status, description);
            }
        });
        if (!scopes.isEmpty()) {
            operation.setSecurity(scopes.stream()
                    .map(scope -> OASFactory.createSecurityRequirement().addScheme("keycloak", List.of(scope)))
                    .toList());
        }
        if (method.hasAnnotation(IDEMPOTENT)) {
            takeKey(operation);
        }
        return operation;
    }

    private static List<String> scopes(MethodInfo method) {
        AnnotationInstance permissions = method.annotation(PERMISSIONS);
        ClassInfo owner = method.declaringClass();
        AnnotationInstance effective = permissions != null ? permissions : owner.declaredAnnotation(PERMISSIONS);
        return effective == null ? List.of() : Arrays.asList(effective.value().asStringArray());
    }

    private static void refuse(Operation operation, String status, String description) {
        if (!operation.getResponses().hasAPIResponse(status)) {
            operation
                    .getResponses()
                    .addAPIResponse(
                            status,
                            OASFactory.createAPIResponse()
                                    .description(description)
                                    .content(problem()));
        }
    }

    private static Content problem() {
        return OASFactory.createContent()
                .addMediaType(
                        "application/problem+json",
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("#/components/schemas/Problem")));
    }

    private static void takeKey(Operation operation) {
        operation.addParameter(OASFactory.createParameter()
                .name("Idempotency-Key")
                .in(Parameter.In.HEADER)
                .required(true)
                .description("A random UUID; a repeated request with the same key gets the same reply")
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .minLength(1)
                        .maxLength(255))
                .example("7f1c1c4e-6c0e-4b7e-9f3e-0f6f6f0c3a11"));
        refuse(operation, "409", "The first request with this key is still being processed");
        refuse(operation, "422", "The key was used for another request, or a rule of the process refuses this one");
    }
}
