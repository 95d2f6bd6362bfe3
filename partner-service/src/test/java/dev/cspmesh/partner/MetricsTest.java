package dev.cspmesh.partner;

import dev.cspmesh.kit.test.Scrape;
import dev.cspmesh.kit.test.Topics;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Operators see what the database holds. */
@QuarkusTest
class MetricsTest extends ServiceTest {

    @Test
    void applications_by_state_and_decisions_that_are_late() {
        Scrape.shows(
                "mesh_applications{state=\"submitted\"}",
                "select count(*) from application where status = 'SUBMITTED'");
        Scrape.shows(
                "mesh_applications{state=\"info-requested\"}",
                "select count(*) from application where status = 'INFO_REQUESTED'");
        Scrape.shows(
                "mesh_applications{state=\"approved\"}", "select count(*) from application where status = 'APPROVED'");
        Scrape.shows(
                "mesh_deadlines_missed{deadline=\"application-decision\"}",
                "select count(*) from application where overdue");
    }

    @Test
    void the_funnel_counts_each_partner_once_for_each_step() {
        Given.partner("DE");
        Scrape.shows("mesh_journey_partners{step=\"discover\"}", () -> 0L);
        Scrape.shows(
                "mesh_journey_partners{step=\"join\"}",
                "select count(distinct partner_id) from journey_entry join partner using (partner_id)"
                        + " where type = 'partner.approved.v1'");
    }

    @Test
    void a_message_that_could_not_be_read_waits_until_somebody_deals_with_it() {
        long before = Scrape.value("mesh_dead_letters").orElse(0L);
        Topics.publish("service.listed.v1", "svc-" + Given.unique(), "{\"code\": not json");
        Scrape.exceeds("mesh_dead_letters", before);
    }
}
