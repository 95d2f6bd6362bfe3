package dev.cspmesh.delivery;

import dev.cspmesh.delivery.chart.Chart;
import dev.cspmesh.delivery.chart.Manifest;
import dev.cspmesh.delivery.chart.Manifests;
import dev.cspmesh.delivery.chart.Release;
import dev.cspmesh.delivery.code.Applications;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** Properties of one chart; {@link BrokenChart} puts a spoiled one in its place and wants to see them fail. */
abstract class ChartProperties {

    static final List<String> SERVICES = Applications.SERVICES;

    Chart chart = Chart.real();

    /** The defaults. */
    Manifests byDefault() {
        return chart.render(Release.DEFAULT);
    }

    Manifests example(String name) {
        return chart.render(Release.example(name));
    }

    /** Looks at every documented variant; the first argument names it. */
    void everywhere(BiConsumer<String, Manifests> look) {
        chart.scenarios().forEach(release -> look.accept(release.title(), chart.render(release)));
    }

    /** The enabled services of a rendering. */
    static List<Manifest> deployments(Manifests manifests) {
        List<Manifest> deployments = manifests.kind("Deployment");
        if (deployments.isEmpty()) {
            throw new AssertionError("nothing is deployed");
        }
        return deployments;
    }

    /** What belongs to each service, by component. */
    static Map<String, List<Manifest>> byService(Manifests manifests) {
        return manifests.stream()
                .filter(each -> SERVICES.contains(each.component()))
                .collect(Collectors.groupingBy(Manifest::component));
    }
}
