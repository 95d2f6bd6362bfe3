package dev.cspmesh.delivery.chart;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Fields that Kubernetes lets nobody change on an object that exists. Hooks are made anew and don't count. */
public final class Immutable {

    private static final Map<String, List<String>> FIELDS = Map.of(
            "Deployment", List.of("/spec/selector"),
            "Service", List.of("/spec/clusterIP"),
            "ClusterRoleBinding", List.of("/roleRef"),
            "RoleBinding", List.of("/roleRef"),
            "KafkaTopic", List.of("/spec/replicas"),
            "ScaledObject", List.of("/spec/scaleTargetRef"));

    private Immutable() {}

    /** By object and field; a field that is not set counts too. */
    public static Map<String, JsonNode> fields(Manifests manifests) {
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
