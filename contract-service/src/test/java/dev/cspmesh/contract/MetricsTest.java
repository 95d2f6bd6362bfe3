package dev.cspmesh.contract;

import dev.cspmesh.kit.test.Scrape;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Operators see what the database holds. */
@QuarkusTest
class MetricsTest extends ServiceTest {

    @Test
    void contracts_by_state() {
        Scrape.shows("mesh_contracts{state=\"draft\"}", "select count(*) from contract where status = 'DRAFT'");
        Scrape.shows("mesh_contracts{state=\"active\"}", "select count(*) from contract where status = 'ACTIVE'");
        Scrape.shows(
                "mesh_contracts{state=\"terminated\"}", "select count(*) from contract where status = 'TERMINATED'");
    }
}
