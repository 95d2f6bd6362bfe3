package dev.cspmesh.delivery.chart;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Everything that one rendering makes, hooks included. */
public record Manifests(List<Manifest> all) {

    public Manifests {
        all = List.copyOf(all);
    }

    public static Manifests of(String yaml) {
        return new Manifests(Yaml.documents(yaml).stream().map(Manifest::new).toList());
    }

    public Stream<Manifest> stream() {
        return all.stream();
    }

    public List<Manifest> kind(String kind) {
        return stream().filter(each -> each.kind().equals(kind)).toList();
    }

    public Manifest one(String kind, String name) {
        return stream()
                .filter(each -> each.kind().equals(kind) && each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + " " + name));
    }

    /** Objects that make pods: deployments, jobs, bare pods. */
    public List<Manifest> workloads() {
        return stream().filter(each -> each.pod().isPresent()).toList();
    }

    /** Objects whose pods carry all these labels. */
    public List<Manifest> selected(Map<String, String> labels) {
        Predicate<Manifest> matches = each -> each.podLabels().entrySet().containsAll(labels.entrySet());
        return workloads().stream().filter(matches).toList();
    }

    /** Whether a label selector meets labels. */
    public static boolean selects(JsonNode selector, Map<String, String> labels) {
        boolean equal = labels.entrySet()
                .containsAll(Manifest.strings(selector.path("matchLabels")).entrySet());
        return equal
                && selector.path("matchExpressions").valueStream().allMatch(expression -> {
                    String value = labels.getOrDefault(expression.path("key").asText(), "");
                    boolean in = expression
                            .path("values")
                            .valueStream()
                            .anyMatch(each -> each.asText().equals(value));
                    return switch (expression.path("operator").asText()) {
                        case "In" -> in;
                        case "NotIn" -> !in;
                        case "Exists" -> !value.isEmpty();
                        default -> throw new AssertionError("operator of " + expression);
                    };
                });
    }
}
