package dev.cspmesh.navigator;

import dev.cspmesh.kit.test.Scrape;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Operators see what the database holds. */
@QuarkusTest
class MetricsTest extends ServiceTest {

    @Test
    void activations_and_sddcs_on_their_way() {
        Scrape.shows(
                "mesh_activations{state=\"activating\"}",
                "select count(*) from service_activation where status = 'ACTIVATING'");
        Scrape.shows(
                "mesh_activations{state=\"failed\"}",
                "select count(*) from service_activation where status = 'FAILED'");
        Scrape.shows("mesh_sddcs{state=\"provisioning\"}", "select count(*) from sddc where status = 'PROVISIONING'");
        Scrape.shows("mesh_sddcs{state=\"failed\"}", "select count(*) from sddc where status = 'FAILED'");
    }
}
