package dev.cspmesh.navigator.access;

import dev.cspmesh.navigator.cluster.CustomerNamespace;
import dev.cspmesh.navigator.cluster.DesiredState;
import dev.cspmesh.navigator.cluster.Labels;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import io.fabric8.kubernetes.api.model.rbac.RoleBindingBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What access means for the cluster; a pure function. The provider's group is bound to one of two cluster roles in the
 * customer's namespace. Each level has a binding of its own name, because a binding's role cannot be changed.
 */
final class AccessObjects {

    private static final List<AccessLevel> BOUND = List.of(AccessLevel.FULL, AccessLevel.PARTIAL);

    private AccessObjects() {}

    static DesiredState of(AccessGrant grant) {
        CustomerNamespace namespace = new CustomerNamespace(grant.customerOrganizationId(), grant.partnerId());
        AccessLevel level = grant.effective().level();
        List<HasMetadata> present = new ArrayList<>(namespace.objects());
        bindings(grant, namespace, BOUND.stream().filter(bound -> bound == level))
                .forEach(present::add);
        List<HasMetadata> absent =
                List.copyOf(bindings(grant, namespace, BOUND.stream().filter(bound -> bound != level))
                        .toList());
        return new DesiredState(present, absent, Optional.empty());
    }

    private static Stream<RoleBinding> bindings(
            AccessGrant grant, CustomerNamespace namespace, Stream<AccessLevel> levels) {
        return levels.map(level -> binding(grant, namespace, level));
    }

    private static RoleBinding binding(AccessGrant grant, CustomerNamespace namespace, AccessLevel level) {
        String name = level.name().toLowerCase(Locale.ROOT);
        return new RoleBindingBuilder()
                .withMetadata(namespace
                        .metadata("access-" + grant.service() + "-" + name)
                        .edit()
                        .addToLabels(Labels.SERVICE, grant.service())
                        .addToAnnotations(
                                Labels.GROUP + "/permissions",
                                String.join(",", grant.effective().permissions()))
                        .build())
                .withNewRoleRef("rbac.authorization.k8s.io", "ClusterRole", "cspmesh-access-" + name)
                .addNewSubject("rbac.authorization.k8s.io", "Group", "provider:" + grant.partnerId(), null)
                .build();
    }
}
