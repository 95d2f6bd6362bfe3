package dev.cspmesh.navigator.cluster;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.LimitRange;
import io.fabric8.kubernetes.api.model.LimitRangeBuilder;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceQuota;
import io.fabric8.kubernetes.api.model.ResourceQuotaBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyBuilder;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a customer has in the cluster: a namespace, what may be used in it, and its isolation from others. A pure
 * function of the customer, the same for every customer.
 *
 * @param partnerId the provider, for labels
 */
public record CustomerNamespace(UUID customerOrganizationId, String partnerId) {

    private static final Map<String, Quantity> MOST = Map.of(
            "requests.cpu", new Quantity("16"),
            "requests.memory", new Quantity("64Gi"),
            "pods", new Quantity("100"),
            "services", new Quantity("50"));
    private static final Map<String, Quantity> DEFAULT =
            Map.of("cpu", new Quantity("1"), "memory", new Quantity("1Gi"));
    private static final Map<String, Quantity> DEFAULT_REQUEST =
            Map.of("cpu", new Quantity("100m"), "memory", new Quantity("128Mi"));

    /** In the order in which they are made; what is inside a namespace comes after it. */
    public List<HasMetadata> objects() {
        return List.of(namespace(), quota(), limits(), isolation());
    }

    private Namespace namespace() {
        return new NamespaceBuilder()
                .withNewMetadata()
                .withName(Labels.namespace(customerOrganizationId))
                .withLabels(Labels.of(customerOrganizationId, partnerId))
                .endMetadata()
                .build();
    }

    private ResourceQuota quota() {
        return new ResourceQuotaBuilder()
                .withMetadata(metadata("customer-quota"))
                .withNewSpec()
                .withHard(MOST)
                .endSpec()
                .build();
    }

    private LimitRange limits() {
        return new LimitRangeBuilder()
                .withMetadata(metadata("customer-limits"))
                .withNewSpec()
                .addNewLimit()
                .withType("Container")
                .withDefault(DEFAULT)
                .withDefaultRequest(DEFAULT_REQUEST)
                .endLimit()
                .endSpec()
                .build();
    }

    /** Traffic from other customers' namespaces is refused. */
    private NetworkPolicy isolation() {
        return new NetworkPolicyBuilder()
                .withMetadata(metadata("customer-isolation"))
                .withNewSpec()
                .withNewPodSelector()
                .endPodSelector()
                .withPolicyTypes("Ingress")
                .addNewIngress()
                .addNewFrom()
                .withNewPodSelector()
                .endPodSelector()
                .endFrom()
                .endIngress()
                .endSpec()
                .build();
    }

    /** Metadata of an object in this namespace. */
    public ObjectMeta metadata(String name) {
        return new ObjectMetaBuilder()
                .withName(name)
                .withNamespace(Labels.namespace(customerOrganizationId))
                .withLabels(Labels.of(customerOrganizationId, partnerId))
                .build();
    }
}
