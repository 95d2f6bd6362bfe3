package dev.cspmesh.billing;

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
    void orders_by_state_and_those_whose_submission_is_late() {
        Scrape.shows("mesh_orders{state=\"open\"}", "select count(*) from monthly_order where status = 'OPEN'");
        Scrape.shows(
                "mesh_orders{state=\"pending-provider\"}",
                "select count(*) from monthly_order where status = 'PENDING_PROVIDER'");
        Scrape.shows(
                "mesh_orders{state=\"pending-aggregator\"}",
                "select count(*) from monthly_order where status = 'PENDING_AGGREGATOR'");
        Scrape.shows(
                "mesh_orders{state=\"pending-vendor\"}",
                "select count(*) from monthly_order where status = 'PENDING_VENDOR'");
        Scrape.shows(
                "mesh_deadlines_missed{deadline=\"order-submission\"}",
                "select count(*) from monthly_order where status = 'PENDING_PROVIDER' and overdue_at <= '"
                        + clock.instant() + "'");
    }

    @Test
    void nothing_waits_in_kafka_when_all_is_read() {
        Scrape.shows("mesh_consumer_lag{group=\"billing-service\"}", () -> 0L);
    }
}
