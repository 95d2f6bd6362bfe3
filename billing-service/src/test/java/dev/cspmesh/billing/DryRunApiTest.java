package dev.cspmesh.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What costs money can be tried first: the answer is that of the command, and everything is as it was. */
@QuarkusTest
class DryRunApiTest extends ServiceTest {

    private final Deal deal = new Deal();

    @BeforeEach
    void september() {
        TestClock.moveTo("2024-09-20T12:00:00Z");
        deal.known(this);
    }

    @Test
    void usage_is_judged_and_not_taken() {
        String wrong =
                deal.usage("2", deal.subscription, "A", "Days", "1", "2024-09-10T00:00:00Z", "2024-09-10T01:00:00Z");

        batch(vmware())
                .body("[" + deal.usage("1", "100") + "," + wrong + "]")
                .post("/usage-events?dryRun=true")
                .then()
                .statusCode(200)
                .body("results.status", contains("ACCEPTED", "REJECTED"));

        csp(deal.partner).get("/orders").then().body("items", empty());
        csp(deal.partner).get("/usage-events/exceptions").then().body("items", empty());
        Steps.report(deal.usage("1", "100"));
    }

    @Test
    void refused_usage_is_reviewed_and_stays_in_the_queue() {
        Steps.spooled(this, deal.contract);
        TestClock.moveTo("2025-01-02T00:00:00Z");
        batch(vmware())
                .body("[" + deal.usage("1", "100") + "]")
                .post("/usage-events")
                .then()
                .body("results[0].reason", equalTo("LATE"));
        String exception = csp(deal.partner).get("/usage-events/exceptions").path("items[0].exceptionId");

        Steps.seen(() -> vmware(), "/usage-events/exceptions/" + exception)
                .body("{\"decision\": \"ACCEPTED\", \"reason\": \"The meter was off line.\"}")
                .put("/usage-events/exceptions/" + exception + "/review?dryRun=true")
                .then()
                .statusCode(200)
                .body("decision", equalTo("ACCEPTED"));

        csp(deal.partner).get("/usage-events/exceptions?open=true").then().body("items", hasSize(1));
        assertThat(sql("select count(*) from usage_event where contract_id = '%s'".formatted(deal.contract)))
                .isEqualTo("0");
    }

    @Test
    void orders_are_closed_and_stay_open() {
        String order = Steps.approved(this, deal, deal.contract);

        vmware().body("{\"poNumber\": \"PO-VMW\", \"orderIds\": [\"%s\"]}".formatted(order))
                .post("/orders/month/closings?dryRun=true")
                .then()
                .statusCode(200)
                .body("results.outcome", contains("CLOSED"));

        csp(deal.partner).get("/orders/" + order).then().body("status", equalTo("PENDING_VENDOR"));
        csp(deal.partner).get("/bills").then().body("items", empty());
        Steps.close(order).then().statusCode(200);
    }

    @Test
    void a_margin_is_set_and_stays_what_it_was() {
        Steps.seen(() -> vmware(), "/aggregator-margins/" + deal.aggregator)
                .body("{\"marginBasisPoints\": 300}")
                .put("/aggregator-margins/" + deal.aggregator + "?dryRun=true")
                .then()
                .statusCode(200)
                .body("marginBasisPoints", equalTo(300));

        assertThat(sql("select count(*) from aggregator_margin where aggregator_id = '%s'".formatted(deal.aggregator)))
                .isEqualTo("0");
    }

    @Test
    void a_batch_has_at_most_five_thousand_events_and_each_month_a_partition() {
        String tooMany = IntStream.rangeClosed(0, 5_000).mapToObj(i -> "{}").collect(Collectors.joining(",", "[", "]"));
        batch(vmware()).body(tooMany).post("/usage-events").then().statusCode(400);

        Steps.report(deal.usage("1", "100"));

        assertThat(sql("select cast(cast(tableoid as regclass) as text) from usage_event where contract_id = '%s'"
                        .formatted(deal.contract)))
                .isEqualTo("usage_event_2024_09");
    }
}
