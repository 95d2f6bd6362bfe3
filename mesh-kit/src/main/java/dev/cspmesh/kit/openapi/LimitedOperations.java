package dev.cspmesh.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.math.BigDecimal;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jspecify.annotations.Nullable;

/** Says of every operation that is open to everybody that it is limited per client, and how the refusal looks. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class LimitedOperations implements OASFilter {

    private static final DotName OPEN = DotName.createSimple("jakarta.annotation.security.PermitAll");
    private static final DotName GUARDED = DotName.createSimple("io.quarkus.security.PermissionsAllowed");
    private static final String STATUS = "429";

    private final Map<String, MethodInfo> methods;

    /** Reads the operations of the application from its index. */
    public LimitedOperations(IndexView index) {
        methods = Endpoints.byOperation(index);
    }

    @Override
    public @Nullable Operation filterOperation(Operation operation) {
        MethodInfo method = methods.get(operation.getOperationId());
        if (method != null && isOpen(method)) {
            operation.getResponses().addAPIResponse(STATUS, refusal());
        }
        return operation;
    }

    private static boolean isOpen(MethodInfo method) {
        return method.hasAnnotation(OPEN)
                || (method.declaringClass().hasDeclaredAnnotation(OPEN) && !method.hasAnnotation(GUARDED));
    }

    private static APIResponse refusal() {
        return OASFactory.createAPIResponse()
                .description("Too many requests came from this client's address")
                .addHeader("Retry-After", retryAfter())
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/problem+json",
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))));
    }

    private static Header retryAfter() {
        return OASFactory.createHeader()
                .description("Seconds until the next request is taken")
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.INTEGER)
                        .format("int32")
                        .minimum(BigDecimal.ONE)
                        .maximum(BigDecimal.valueOf(60)))
                .example(2);
    }
}
