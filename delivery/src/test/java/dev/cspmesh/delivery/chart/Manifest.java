package dev.cspmesh.delivery.chart;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One Kubernetes object as it was rendered. */
public record Manifest(JsonNode tree) {

    public static final String COMPONENT = "app.kubernetes.io/component";

    public String kind() {
        return tree.path("kind").asText();
    }

    public String apiVersion() {
        return tree.path("apiVersion").asText();
    }

    public String name() {
        return tree.at("/metadata/name").asText();
    }

    /** What makes an object unique in a cluster. */
    public String id() {
        return kind() + "/" + tree.at("/metadata/namespace").asText("") + "/" + name();
    }

    public JsonNode at(String pointer) {
        return tree.at(pointer);
    }

    public String component() {
        return labels().getOrDefault(COMPONENT, "");
    }

    public Map<String, String> labels() {
        return strings(tree.at("/metadata/labels"));
    }

    public String annotation(String key) {
        return tree.path("metadata").path("annotations").path(key).asText("");
    }

    /** True for what Helm runs beside the release. */
    public boolean isHook() {
        return !annotation("helm.sh/hook").isEmpty();
    }

    /** The pod that this object is or makes. */
    public Optional<JsonNode> pod() {
        return switch (kind()) {
            case "Pod" -> Optional.of(tree);
            case "Deployment", "Job", "StatefulSet", "DaemonSet" -> Optional.of(tree.at("/spec/template"));
            default -> Optional.empty();
        };
    }

    public Map<String, String> podLabels() {
        return pod().map(pod -> strings(pod.at("/metadata/labels"))).orElse(Map.of());
    }

    /** All containers of the pod, init containers too. */
    public List<JsonNode> containers() {
        return pod().stream()
                .flatMap(pod -> Stream.concat(
                        pod.at("/spec/initContainers").valueStream(),
                        pod.at("/spec/containers").valueStream()))
                .toList();
    }

    /** Environment of the first container: value, or secret and key as {@code secret:NAME/KEY}. */
    public Map<String, String> environment() {
        Map<String, String> environment = new TreeMap<>();
        containers().getFirst().path("env").forEach(variable -> {
            JsonNode secret = variable.at("/valueFrom/secretKeyRef");
            String value = secret.isMissingNode()
                    ? variable.path("value").asText()
                    : "secret:" + secret.path("name").asText() + "/"
                            + secret.path("key").asText();
            environment.put(variable.path("name").asText(), value);
        });
        return environment;
    }

    /** A map of strings. */
    public static Map<String, String> strings(JsonNode map) {
        Map<String, String> strings = new TreeMap<>();
        map.properties()
                .forEach(each -> strings.put(each.getKey(), each.getValue().asText()));
        return strings;
    }

    @Override
    public String toString() {
        return id();
    }
}
