package dev.cspmesh.navigator.activation;

import dev.cspmesh.kit.telemetry.GaugeQuery;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** What operators see of activations: those on their way and those that failed. What is active is left out, as millions are. */
class ActivationMetrics {

    @Produces
    @Singleton
    GaugeQuery activations() {
        return new GaugeQuery("mesh.activations", "state", List.of("activating", "failed"), """
                select status, count(*) from service_activation where status <> 'ACTIVE' group by status
                """);
    }
}
