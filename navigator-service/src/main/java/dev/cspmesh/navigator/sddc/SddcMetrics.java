package dev.cspmesh.navigator.sddc;

import dev.cspmesh.kit.telemetry.GaugeQuery;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** What operators see of SDDCs: those on their way and those that failed. */
class SddcMetrics {

    @Produces
    @Singleton
    GaugeQuery sddcs() {
        return new GaugeQuery("mesh.sddcs", "state", List.of("provisioning", "failed"), """
                select status, count(*) from sddc where status <> 'READY' group by status
                """);
    }
}
