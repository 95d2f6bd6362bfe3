package dev.cspmesh.delivery.code;

import static dev.cspmesh.delivery.code.Applications.SERVICES;

import dev.cspmesh.delivery.chart.Repository;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names of metrics. {@code exposed.txt} was recorded from a running service, and RenderedManifestTest of the sandbox holds
 * every service against it, {@code business.txt} says which service shows which gauge of its own; the counters of {@code born-with-the-first-event.txt} come later; {@code surroundings.txt} names
 * those of Prometheus itself, kube-state-metrics and cert-manager.
 */
public final class Metrics {

    private static final String RECORDED = "delivery/src/test/resources/metrics/";
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(?:_[a-z0-9]+)+|\\bup\\b");
    private static final Pattern NOT_METRICS = Pattern.compile(
            "\"[^\"]*\"|\\{[^}]*}|\\[[^]]*]|(by|on|ignoring|without) \\([^)]*\\)|label_values\\(|\\w+\\(");

    private Metrics() {}

    /** The metrics that an expression reads. */
    public static Set<String> in(String expression) {
        return NAME.matcher(NOT_METRICS.matcher(expression).replaceAll(" "))
                .results()
                .map(match -> match.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public static Set<String> known() {
        Set<String> known = bornWithTheFirstEvent();
        known.addAll(recorded("exposed.txt"));
        SERVICES.forEach(service -> known.addAll(business(service)));
        known.addAll(recorded("surroundings.txt"));
        return known;
    }

    /** Gauges of what a service's database holds. */
    public static Set<String> business(String service) {
        return recorded("business.txt").stream()
                .filter(line -> line.startsWith(service + " "))
                .map(line -> line.substring(service.length() + 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public static Set<String> bornWithTheFirstEvent() {
        return recorded("born-with-the-first-event.txt");
    }

    private static Set<String> recorded(String file) {
        return Repository.text(RECORDED + file).lines().collect(Collectors.toCollection(TreeSet::new));
    }
}
