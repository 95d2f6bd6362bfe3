package dev.cspmesh.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cspmesh.delivery.chart.Manifest;
import dev.cspmesh.delivery.chart.Manifests;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Fields that Kubernetes lets nobody change on an object that exists. Hooks are made anew and don't count. */
final class Immutable {

    private static final Map<String, List<String>> FIELDS = Map.of(
            "Deployment", List.of("/spec/selector"),
            "Service", List.of("/spec/clusterIP"),
            "ClusterRoleBinding", List.of("/roleRef"),
            "RoleBinding", List.of("/roleRef"),
            "KafkaTopic", List.of("/spec/replicas"),
            "ScaledObject", List.of("/spec/scaleTargetRef"));

    private Immutable() {}

    /** By object and field; a field that is not set counts too. */
    static Map<String, JsonNode> fields(Manifests manifests) {
        Map<String, JsonNode> fields = new TreeMap<>();
        manifests.stream()
                .filter(each -> !each.isHook())
                .forEach(each -> FIELDS.getOrDefault(each.kind(), List.of())
                        .forEach(pointer -> fields.put(field(each, pointer), each.at(pointer))));
        return fields;
    }

    private static String field(Manifest manifest, String pointer) {
        return manifest.kind() + "/" + manifest.name() + pointer.replace('/', '.');
    }
}
