package dev.cspmesh.delivery;

import dev.cspmesh.delivery.chart.Repository;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names of metrics. {@code exposed.txt} was recorded from a running service, and RenderedManifestTest of the sandbox holds
 * every service against it; the counters of {@code born-with-the-first-event.txt} come later; {@code surroundings.txt} names
 * those of Prometheus itself, kube-state-metrics and cert-manager.
 */
final class Metrics {

    private static final String RECORDED = "mesh-delivery/src/test/resources/metrics/";
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(?:_[a-z0-9]+)+|\\bup\\b");
    private static final Pattern NOT_METRICS = Pattern.compile(
            "\"[^\"]*\"|\\{[^}]*}|\\[[^]]*]|(by|on|ignoring|without) \\([^)]*\\)|label_values\\(|\\w+\\(");

    private Metrics() {}

    /** The metrics that an expression reads. */
    static Set<String> in(String expression) {
        return NAME.matcher(NOT_METRICS.matcher(expression).replaceAll(" "))
                .results()
                .map(match -> match.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Set<String> known() {
        Set<String> known = bornWithTheFirstEvent();
        known.addAll(recorded("exposed.txt"));
        known.addAll(recorded("surroundings.txt"));
        return known;
    }

    static Set<String> bornWithTheFirstEvent() {
        return recorded("born-with-the-first-event.txt");
    }

    private static Set<String> recorded(String file) {
        return Repository.text(RECORDED + file).lines().collect(Collectors.toCollection(TreeSet::new));
    }
}
