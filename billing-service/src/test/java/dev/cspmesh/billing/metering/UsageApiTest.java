package dev.cspmesh.billing.metering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.oneOf;

import dev.cspmesh.billing.Deal;
import dev.cspmesh.billing.ServiceTest;
import dev.cspmesh.billing.Steps;
import dev.cspmesh.billing.TestClock;
import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.test.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UsageApiTest extends ServiceTest {

    @BeforeEach
    void september() {
        TestClock.moveTo("2024-09-20T12:00:00Z");
    }

    @Test
    void usage_is_taken_and_the_estimate_follows() {
        Deal deal = new Deal().known(this);

        report(deal.usage("1", "10"), deal.usage("2", "20"))
                .statusCode(200)
                .body("accepted", equalTo(2))
                .body("results.status", contains("ACCEPTED", "ACCEPTED"));

        assertThat(Topics.await("estimate.updated.v1", deal.contract.toString())
                        .data()
                        .at("/reported/amount")
                        .asText())
                .isEqualTo("10.50");
        orders(deal)
                .body("items.status", contains("OPEN"))
                .body("items.summary[0].reported.amount", equalTo("10.50"))
                .body("items.summary[0].underage.amount", equalTo("89.50"));
    }

    @Test
    void two_partners_may_name_their_activations_alike_and_each_is_charged_its_own_usage() {
        Deal one = new Deal().known(this);
        Deal other = new Deal(one.subscription).known(this);

        report(one.usage("1", "10"), other.usage("2", "40")).body("results.status", contains("ACCEPTED", "ACCEPTED"));

        orders(one).body("items.summary[0].reported.amount", equalTo("3.50"));
        orders(other).body("items.summary[0].reported.amount", equalTo("14.00"));
    }

    @Test
    void usage_that_waits_for_an_activation_does_not_take_that_of_another_partner() {
        Deal one = new Deal().known(this);
        Deal other = new Deal();
        String early =
                other.usage("1", one.subscription, "A", "Hours", "1", "2024-09-10T00:00:00Z", "2024-09-10T01:00:00Z");
        report(early).body("results[0].reason", equalTo("UNKNOWN_SUBSCRIPTION"));

        report(one.usage("1", "10")).body("accepted", equalTo(1));

        report(early).body("results[0].reason", equalTo("UNKNOWN_SUBSCRIPTION"));
        orders(one).body("items.summary[0].reported.amount", equalTo("3.50"));
    }

    @Test
    void a_repeated_batch_is_answered_and_changes_nothing() {
        Deal deal = new Deal().known(this);
        report(deal.usage("1", "10"), deal.usage("2", "20")).body("accepted", equalTo(2));

        report(deal.usage("1", "10.0"), deal.usage("2", "20"))
                .statusCode(200)
                .body("duplicates", equalTo(2))
                .body("accepted", equalTo(0));

        orders(deal).body("items.summary[0].reported.amount", equalTo("10.50"));
        assertThat(sql("select events from usage_rollup where contract_id = '%s'".formatted(deal.contract)))
                .isEqualTo("2");
    }

    @Test
    void the_same_identity_with_other_content_is_a_conflict_and_kept_as_an_exception() {
        Deal deal = new Deal().known(this);
        report(deal.usage("1", "10")).body("accepted", equalTo(1));

        report(deal.usage("1", "11"))
                .statusCode(200)
                .body("conflicts", equalTo(1))
                .body("results[0].reason", equalTo("CONFLICT"));

        assertThat(exceptions(deal)).isEqualTo("CONFLICT");
        orders(deal).body("items.summary[0].reported.amount", equalTo("3.50"));
    }

    @Test
    void one_event_that_does_not_fit_does_not_stop_the_others() {
        Deal deal = new Deal().known(this);

        report(
                        deal.usage("1", "-1"),
                        deal.usage(
                                "2",
                                deal.subscription,
                                "B",
                                "Hours",
                                "1",
                                "2024-09-10T00:00:00Z",
                                "2024-09-10T01:00:00Z"),
                        deal.usage(
                                "3",
                                deal.subscription,
                                "A",
                                "Days",
                                "1",
                                "2024-09-10T00:00:00Z",
                                "2024-09-10T01:00:00Z"),
                        deal.usage(
                                "4",
                                UUID.randomUUID(),
                                "A",
                                "Hours",
                                "1",
                                "2024-09-10T00:00:00Z",
                                "2024-09-10T01:00:00Z"),
                        deal.usage(
                                "5",
                                deal.subscription,
                                "A",
                                "Hours",
                                "1",
                                "2030-09-10T00:00:00Z",
                                "2030-09-10T01:00:00Z"),
                        deal.usage("6", "1"),
                        deal.usage(
                                "7",
                                deal.subscription,
                                "A",
                                "Hours",
                                "1",
                                "-1000000000-01-01T00:00:00Z",
                                "+1000000000-12-31T00:00:00Z"))
                .statusCode(200)
                .body("accepted", equalTo(1))
                .body("rejected", equalTo(6))
                .body(
                        "results.reason",
                        contains(
                                "NEGATIVE_QUANTITY",
                                "UNKNOWN_SKU",
                                "UNKNOWN_UNIT",
                                "UNKNOWN_SUBSCRIPTION",
                                "FUTURE",
                                null,
                                "INVALID_PERIOD"));

        assertThat(sql("select count(*) from usage_exception where source = '/meters/%s' and resolved_at is null"
                        .formatted(deal.contract)))
                .isEqualTo("6");
    }

    @Test
    void a_correction_takes_usage_back() {
        Deal deal = new Deal().known(this);
        report(deal.usage("1", "10")).body("accepted", equalTo(1));

        report(deal.usage("2", "-4").replace("\"quantity\"", "\"correction\": true, \"quantity\""))
                .body("accepted", equalTo(1));

        orders(deal).body("items.summary[0].reported.amount", equalTo("2.10"));
    }

    @Test
    void an_exception_is_resolved_when_the_event_is_taken_later() {
        Deal deal = new Deal().known(this);
        UUID subscription = UUID.randomUUID();
        String event = deal.usage("1", subscription, "A", "Hours", "1", "2024-09-10T00:00:00Z", "2024-09-10T01:00:00Z");
        report(event).body("results[0].reason", equalTo("UNKNOWN_SUBSCRIPTION"));
        deal.knowSubscription(this, subscription, deal.customer, deal.contract);

        // the service looks every second for what it can take now, and may have been quicker
        report(event).body("results[0].status", oneOf("ACCEPTED", "DUPLICATE"));

        assertThat(exceptions(deal)).isEmpty();
        assertThat(sql("select count(*) from usage_event where subscription_id = '%s'".formatted(subscription)))
                .isEqualTo("1");
    }

    @Test
    void usage_of_a_spooled_month_is_charged_on_the_next_order_and_keeps_its_period() {
        Deal deal = new Deal().known(this);
        report(deal.usage("1", "10")).body("accepted", equalTo(1));
        Steps.spooled(this, deal.contract);

        report(deal.usage("2", "20"), deal.usage("1", "10")).body("results.status", contains("ACCEPTED", "DUPLICATE"));

        String october = sql("select id from monthly_order where contract_id = '%s' and month = '2024-10-01'"
                .formatted(deal.contract));
        csp(deal.partner)
                .get("/orders/" + october)
                .then()
                .body("lines[0].kind", equalTo("LATE_USAGE"))
                .body("lines[0].period", equalTo("2024-09"))
                .body("lines[0].quantity", equalTo("20"))
                .body("summary.reported.amount", equalTo("7.00"));
    }

    @Test
    void usage_that_is_too_late_waits_for_a_review_and_may_be_taken_then() {
        Deal deal = new Deal().known(this);
        Steps.spooled(this, deal.contract);
        TestClock.moveTo("2025-01-02T00:00:00Z");
        report(deal.usage("1", "20")).body("results[0].reason", equalTo("LATE"));
        String exception = open(deal);

        review(exception, "ACCEPTED").then().statusCode(200).body("decision", equalTo("ACCEPTED"));

        assertThat(sql("select sum(quantity) from usage_rollup where contract_id = '%s'".formatted(deal.contract)))
                .isEqualTo("20");
        review(exception, "ACCEPTED").then().statusCode(200).body("reviewReason", equalTo("looked at it"));
        review(exception, "REJECTED")
                .then()
                .statusCode(409)
                .body("type", equalTo("https://csp-mesh.example/problems/wrong-state"));
    }

    @Test
    void usage_that_is_refused_for_good_is_never_asked_about_again() {
        Deal deal = new Deal().known(this);
        report(deal.usage("1", "1").replace("Hours", "Days")).body("results[0].reason", equalTo("UNKNOWN_UNIT"));
        String exception = open(deal);

        review(exception, "ACCEPTED")
                .then()
                .statusCode(409)
                .body("type", equalTo("https://csp-mesh.example/problems/usage-not-accepted"));
        review(exception, "REJECTED").then().statusCode(200);

        csp(deal.partner).get("/usage-events/exceptions?open=true").then().body("items", empty());
        csp(deal.partner)
                .get("/usage-events/exceptions?reason=UNKNOWN_UNIT")
                .then()
                .body("items.decision", contains("REJECTED"));
    }

    @Test
    void an_order_is_not_submitted_while_usage_of_its_month_is_to_be_reviewed() {
        Deal deal = new Deal().known(this);
        report(deal.usage("1", "1").replace("Hours", "Days")).body("rejected", equalTo(1));
        String order = Steps.spooled(this, deal.contract);

        Steps.submit(deal, order)
                .then()
                .statusCode(409)
                .body("type", equalTo("https://csp-mesh.example/problems/open-validation-errors"));

        review(open(deal), "REJECTED").then().statusCode(200);
        Steps.submit(deal, order).then().statusCode(200);
    }

    @Test
    void a_csp_sees_the_exceptions_of_its_own_contracts_only() {
        Deal deal = new Deal().known(this);
        report(deal.usage("1", "1").replace("Hours", "Days")).body("rejected", equalTo(1));

        csp(deal.partner).get("/usage-events/exceptions").then().body("items.sku", contains("A"));
        csp("CSP-999")
                .get("/usage-events/exceptions?contractId=" + deal.contract)
                .then()
                .body("items", empty());
        vmware().get("/usage-events/exceptions?contractId=" + deal.contract)
                .then()
                .body("items.quantity", contains("1"));
    }

    @Test
    void a_batch_on_the_topic_is_taken_like_one_over_http() {
        Deal deal = new Deal().known(this);

        Topics.publish("usage.batched.v1", "meter-1", "{\"events\": [" + deal.usage("1", "10") + "]}");

        awaitSql("select quantity from usage_rollup where contract_id = '%s'".formatted(deal.contract), "10");
    }

    private static String open(Deal deal) {
        return csp(deal.partner).get("/usage-events/exceptions?open=true").path("items[0].exceptionId");
    }

    private static Response review(String exception, String decision) {
        return Steps.seen(() -> vmware(), "/usage-events/exceptions/" + exception)
                .body("{\"decision\": \"%s\", \"reason\": \"looked at it\"}".formatted(decision))
                .put("/usage-events/exceptions/" + exception + "/review");
    }

    @Test
    void a_reviewer_decides_about_the_exception_that_was_seen() {
        Deal deal = new Deal().known(this);
        String wrong =
                deal.usage("1", deal.subscription, "A", "Days", "4", "2024-09-10T00:00:00Z", "2024-09-10T01:00:00Z");
        report(wrong).body("rejected", equalTo(1));
        String path = "/usage-events/exceptions/" + open(deal);
        String seen = vmware().get(path).header("ETag");
        csp(deal.partner).get(path).then().statusCode(200).header("ETag", seen).body("times", equalTo(1));
        report(wrong).body("rejected", equalTo(1));
        String decision = "{\"decision\": \"REJECTED\", \"reason\": \"looked at it\"}";

        vmware().body(decision).put(path + "/review").then().statusCode(428);
        vmware().header("If-Match", seen)
                .body(decision)
                .put(path + "/review")
                .then()
                .statusCode(412);

        vmware().get(path).then().body("status", equalTo("OPEN")).body("times", equalTo(2));
        Response reviewed = review(path.replaceAll(".*/", ""), "REJECTED");
        assertThat(reviewed.statusCode()).isEqualTo(200);
        vmware().get(path).then().header("ETag", reviewed.header("ETag")).body("status", equalTo("REVIEWED"));
    }

    @Test
    void the_running_estimate_is_what_rating_says_to_the_last_digit() {
        Deal deal = new Deal()
                .committedTo("100.03", 1234)
                .selling("TINY", "Requests", "0.0000004")
                .selling("ODD", "GB", "0.00123456789012")
                .known(this);
        Random random = new Random(1_024);
        List<String> skus = List.of("A,Hours", "TINY,Requests", "ODD,GB");
        for (int round = 0; round < 5; round++) {
            report(randomUsage(deal, random, skus, round)).body("accepted", equalTo(40));
        }

        JsonPath head = orders(deal).extract().jsonPath();
        JsonPath order = csp(deal.partner)
                .get("/orders/" + head.getString("items[0].id"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(head.getString("items[0].summary.list.amount")).isEqualTo(sum(order, "list"));
        assertThat(head.getString("items[0].summary.discount.amount")).isEqualTo(sum(order, "discount"));
        assertThat(head.getString("items[0].summary.net.amount")).isEqualTo(sum(order, "net"));
    }

    @Test
    void the_estimate_passes_from_underage_to_overage_without_losing_a_cent() {
        Deal deal = new Deal().committedTo("10.01", 333).known(this);
        for (String quantity : List.of("1.1", "7.77", "19.3", "0.01", "40")) {
            report(deal.usage(quantity, quantity)).body("accepted", equalTo(1));
            JsonPath head = orders(deal).extract().jsonPath();
            JsonPath order = csp(deal.partner)
                    .get("/orders/" + head.getString("items[0].id"))
                    .jsonPath();

            assertThat(head.getString("items[0].summary.net.amount")).isEqualTo(sum(order, "net"));
            assertThat(head.getString("items[0].summary.discount.amount")).isEqualTo(sum(order, "discount"));
        }
    }

    private static String[] randomUsage(Deal deal, Random random, List<String> skus, int round) {
        List<String> events = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String[] sku = skus.get(random.nextInt(3)).split(",", 2);
            String quantity =
                    new BigDecimal(random.nextInt(20_000)).movePointLeft(4).toPlainString();
            events.add(deal.usage(
                    round + "-" + i,
                    deal.subscription,
                    sku[0],
                    sku[1],
                    quantity,
                    "2024-09-10T00:00:00Z",
                    "2024-09-10T01:00:00Z"));
        }
        return events.toArray(String[]::new);
    }

    private static String sum(JsonPath order, String part) {
        List<String> amounts = order.getList("lines." + part + ".amount");
        return amounts.stream()
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .toPlainString();
    }

    @Test
    void a_service_may_report_usage_and_others_may_not() {
        batch(as(Participant.SERVICE, "navigator-service"))
                .body("[" + new Deal().usage("1", "1") + "]")
                .post("/usage-events")
                .then()
                .statusCode(200);
        batch(csp("CSP-1"))
                .body("[" + new Deal().usage("1", "1") + "]")
                .post("/usage-events")
                .then()
                .statusCode(403)
                .body("type", equalTo("https://csp-mesh.example/problems/wrong-participant"));
        batch(anyone())
                .body("[" + new Deal().usage("1", "1") + "]")
                .post("/usage-events")
                .then()
                .statusCode(401)
                .body("type", equalTo("https://csp-mesh.example/problems/unauthenticated"));
    }

    @Test
    void a_batch_that_breaks_a_limit_names_the_field_and_stores_nothing() {
        Deal deal = new Deal();

        report(deal.usage("1", "1"), deal.usage("2", "ten"))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("https://csp-mesh.example/problems/malformed-request"))
                .body("errors.detail", hasItem(containsString("must match")));
        assertThat(sql("select count(*) from usage_exception where source = '/meters/%s'".formatted(deal.contract)))
                .isEqualTo("0");
    }

    @Test
    void a_batch_is_taken_as_a_json_object_too() {
        Deal deal = new Deal().known(this);

        vmware().body("{\"events\": [" + deal.usage("1", "1") + "]}")
                .post("/usage-events")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(1));
    }

    @Test
    void what_is_not_a_batch_is_refused() {
        for (String body : List.of("[", "{}", "[]", "[null]", "[{\"specversion\": \"1.0\"}]", "\"x\"")) {
            batch(vmware())
                    .body(body)
                    .post("/usage-events")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
        vmware().contentType("text/plain")
                .body("[]")
                .post("/usage-events")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    private ValidatableResponse report(String... events) {
        return batch(vmware())
                .body("[" + String.join(",", events) + "]")
                .post("/usage-events")
                .then();
    }

    private static ValidatableResponse orders(Deal deal) {
        return csp(deal.partner).get("/orders").then().statusCode(200);
    }

    private String exceptions(Deal deal) {
        return sql("select coalesce(string_agg(reason, ',' order by reason), '') from usage_exception"
                + " where source = '/meters/%s' and resolved_at is null".formatted(deal.contract));
    }
}
