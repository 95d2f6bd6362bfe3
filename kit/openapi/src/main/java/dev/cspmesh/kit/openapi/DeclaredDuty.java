package dev.cspmesh.kit.openapi;

import dev.cspmesh.kit.access.AccessPolicy;
import dev.cspmesh.kit.access.AccessScope;
import dev.cspmesh.kit.access.RequiresDuty;
import dev.cspmesh.kit.caller.Duty;
import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.caller.Role;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jspecify.annotations.Nullable;

/**
 * Writes into the document who within a party may call each operation: extension {@code x-roles}, by scope of the
 * participants that its {@link AccessPolicy} lets in. The authorization matrix reads it.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class DeclaredDuty implements OASFilter {

    private static final DotName DUTY = DotName.createSimple(RequiresDuty.class);
    private static final DotName POLICY = DotName.createSimple(AccessPolicy.class);
    private static final Map<String, Participant> PEOPLE = Map.of(
            "customer", Participant.CUSTOMER,
            "csp", Participant.CSP_SAAS,
            "aggregator", Participant.AGGREGATOR,
            "vmware", Participant.VMWARE);

    private final Map<String, MethodInfo> methods;

    /** Reads the operations of the application from its index. */
    public DeclaredDuty(IndexView index) {
        methods = Endpoints.byOperation(index);
    }

    @Override
    public @Nullable Operation filterOperation(Operation operation) {
        MethodInfo method = methods.get(operation.getOperationId());
        if (method != null && method.hasAnnotation(DUTY) && method.hasAnnotation(POLICY)) {
            Duty duty = Duty.valueOf(method.annotation(DUTY).value().asEnum());
            Map<String, List<String>> roles = roles(duty, method.annotation(POLICY));
            if (!roles.isEmpty()) {
                operation.addExtension("x-roles", roles);
            }
        }
        return operation;
    }

    private static Map<String, List<String>> roles(Duty duty, AnnotationInstance policy) {
        Map<String, List<String>> roles = new TreeMap<>();
        PEOPLE.forEach((name, participant) -> {
            boolean in =
                    policy.value(name) != null && !policy.value(name).asEnum().equals(AccessScope.NONE.name());
            if (in && duty != Duty.NONE) {
                roles.put(
                        participant.scope(),
                        duty.roles(participant).stream().map(Role::code).toList());
            }
        });
        return roles;
    }
}
