package dev.cspmesh.contract.projection.partner;

import static org.hamcrest.Matchers.equalTo;

import dev.cspmesh.contract.Given;
import dev.cspmesh.contract.Rows;
import dev.cspmesh.contract.ServiceTest;
import dev.cspmesh.kit.test.Topics;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PartnerConsumerTest extends ServiceTest {

    @Test
    void a_later_choice_applies_to_new_contracts_only() {
        String partner = Given.partner();
        String before = Given.draft(partner, "2024-03-21");

        choose(UUID.randomUUID().toString(), partner, "AGG-9", "2024-02-20T08:00:00Z");
        Awaitility.await().until(() -> Rows.count("partner_projection", "aggregator_id", "AGG-9") == 1);

        csp(partner).get("/contracts/" + before).then().body("aggregatorId", equalTo(Given.AGGREGATOR));
        csp(partner)
                .get("/contracts/" + Given.draft(partner, "2024-03-21"))
                .then()
                .body("aggregatorId", equalTo("AGG-9"));
    }

    @Test
    void a_choice_that_comes_twice_or_late_changes_nothing() {
        String partner = Given.partner();
        String id = UUID.randomUUID().toString();
        choose(id, partner, "AGG-7", "2024-02-20T08:00:00Z");
        choose(id, partner, "AGG-7", "2024-02-20T08:00:00Z");
        String late = UUID.randomUUID().toString();
        choose(late, partner, "AGG-6", "2024-02-19T08:00:00Z");

        Awaitility.await().until(() -> Rows.count("inbox", "event_id", late) == 1);

        csp(partner)
                .get("/contracts/" + Given.draft(partner, "2024-03-21"))
                .then()
                .body("aggregatorId", equalTo("AGG-7"));
    }

    @Test
    void facts_that_are_not_read_here_are_skipped() {
        String skipped = UUID.randomUUID().toString();
        Topics.publish(skipped, "partner.training-completed.v1", "CSP-0", "{}");

        Given.partner();

        org.assertj.core.api.Assertions.assertThat(Rows.count("inbox", "event_id", skipped))
                .isZero();
    }

    private static void choose(String event, String partner, String aggregator, String at) {
        Topics.publish(event, "partner.aggregator-chosen.v1", partner, """
                {"partnerId": "%s", "aggregatorId": "%s", "chosenAt": "%s"}""".formatted(partner, aggregator, at));
    }
}
