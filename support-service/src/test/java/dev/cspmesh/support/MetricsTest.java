package dev.cspmesh.support;

import dev.cspmesh.kit.test.Scrape;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import org.junit.jupiter.api.Test;

/** Operators see what the database holds. */
@QuarkusTest
class MetricsTest extends ServiceTest {

    @Inject
    Clock clock;

    @Test
    void open_requests_by_state_and_first_answers_that_are_late() {
        Scrape.shows(
                "mesh_requests{state=\"acknowledged\"}",
                "select count(*) from support_request where status = 'ACKNOWLEDGED'");
        Scrape.shows(
                "mesh_requests{state=\"in-progress\"}",
                "select count(*) from support_request where status = 'IN_PROGRESS'");
        Scrape.shows("mesh_requests{state=\"held\"}", "select count(*) from support_request where status = 'HELD'");
        Scrape.shows(
                "mesh_deadlines_missed{deadline=\"first-response\"}",
                "select count(*) from support_request where responded_at is null and paused_at is null"
                        + " and status in ('ACKNOWLEDGED', 'IN_PROGRESS') and due_at <= '" + clock.instant() + "'");
    }
}
