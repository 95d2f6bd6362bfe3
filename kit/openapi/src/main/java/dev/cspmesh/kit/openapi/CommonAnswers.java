package dev.cspmesh.kit.openapi;

import static dev.cspmesh.kit.openapi.AnswerHeaders.ETAG;
import static dev.cspmesh.kit.openapi.AnswerHeaders.reference;

import dev.cspmesh.kit.response.Unversioned;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;

/**
 * Adds to every operation what its annotations already say: who may call it, that it takes an idempotency key, and
 * that its reply carries a version. Resources stay free of it.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class CommonAnswers implements OASFilter {

    private static final DotName UNVERSIONED = DotName.createSimple(Unversioned.class);
    private static final DotName PERMISSIONS = DotName.createSimple("io.quarkus.security.PermissionsAllowed");
    private static final DotName IDEMPOTENT = DotName.createSimple("dev.cspmesh.kit.idempotency.Idempotent");
    private static final DotName REPLY = DotName.createSimple("org.jboss.resteasy.reactive.RestResponse");
    private static final DotName URI = DotName.createSimple("jakarta.ws.rs.core.UriInfo");
    private static final DotName PAGE = DotName.createSimple("dev.cspmesh.kit.page.Page");

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
        operation.setSecurity(security(scopes(method)));
        if (carriesVersion(method)) {
            succeed(operation).forEach(response -> response.addHeader(ETAG, reference(ETAG)));
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

    /** One scope is enough, however its token was got; where none is needed, no token is. */
    private static List<SecurityRequirement> security(List<String> scopes) {
        return scopes.isEmpty()
                ? List.of(OASFactory.createSecurityRequirement())
                : Stream.concat(
                                scopes.stream().map(scope -> requirement("keycloak", List.of(scope))),
                                Stream.of(requirement("token", List.of())))
                        .toList();
    }

    private static SecurityRequirement requirement(String scheme, List<String> scopes) {
        return OASFactory.createSecurityRequirement().addScheme(scheme, scopes);
    }

    /**
     * A reply that is not a list comes from {@link dev.cspmesh.kit.response.Responses} with its version, and so does a
     * list that goes out in full: it has no next page that it would need headers for.
     */
    private static boolean carriesVersion(MethodInfo method) {
        if (method.hasDeclaredAnnotation(UNVERSIONED)) {
            return false;
        }
        Type reply = method.returnType();
        while (reply.kind() == Type.Kind.PARAMETERIZED_TYPE && !reply.name().equals(REPLY)) {
            reply = reply.asParameterizedType().arguments().getFirst();
        }
        return reply.name().equals(REPLY) && !(isPage(reply) && linksOn(method));
    }

    private static boolean isPage(Type reply) {
        return reply.asParameterizedType().arguments().getFirst().name().equals(PAGE);
    }

    private static boolean linksOn(MethodInfo method) {
        return method.parameterTypes().stream().anyMatch(type -> type.name().equals(URI));
    }

    private static Stream<APIResponse> succeed(Operation operation) {
        return operation.getResponses().getAPIResponses().entrySet().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .map(Map.Entry::getValue);
    }

    private static void takeKey(Operation operation) {
        operation.addParameter(OASFactory.createParameter()
                .name("Idempotency-Key")
                .in(Parameter.In.HEADER)
                .required(true)
                .description("A random UUID; a repeated request with the same key gets the same reply.")
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .minLength(1)
                        .maxLength(255)));
    }
}
