package dev.cspmesh.billing.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.cspmesh.billing.Deal;
import dev.cspmesh.billing.ServiceTest;
import dev.cspmesh.billing.Steps;
import dev.cspmesh.billing.TestClock;
import dev.cspmesh.kit.test.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OrderApiTest extends ServiceTest {

    private static final String PO = "{\"poNumber\": \"PO-1\"}";

    @BeforeEach
    void september() {
        TestClock.moveTo("2024-09-20T12:00:00Z");
    }

    @Test
    void a_month_is_spooled_on_day_four_and_waits_for_the_csp() {
        Deal deal = new Deal().known(this);
        Steps.report(deal.usage("1", "100"));

        String order = Steps.spooled(this, deal.contract);

        csp(deal.partner)
                .get("/orders/" + order)
                .then()
                .statusCode(200)
                .body("status", equalTo("PENDING_PROVIDER"))
                .body("month", equalTo("2024-09"))
                .body("dueOn", equalTo("2024-10-05"))
                .body("summary.reported.amount", equalTo("35.00"))
                .body("summary.underage.amount", equalTo("65.00"))
                .body("summary.list.amount", equalTo("100.00"))
                .body("summary.discount.amount", equalTo("10.00"))
                .body("summary.net.amount", equalTo("90.00"))
                .body("lines.kind", contains("USAGE", "UNDERAGE"))
                .body("lines[0].quantity", equalTo("100"))
                .body("lines[0].customerOrganizationId", equalTo(deal.customer.toString()))
                .body("allowedActions.action", contains("submitOrder", "editOrderLine"));
        assertThat(Topics.await("order.spooled.v1", order).data().path("dueOn").asText())
                .isEqualTo("2024-10-05");
    }

    @Test
    void an_order_names_the_parties_beside_their_ids() {
        Deal deal = new Deal().known(this);
        String order = Steps.spooled(this, deal.contract);

        for (RequestSpecification party : List.of(csp(deal.partner), aggregator(deal.aggregator), vmware())) {
            party.get("/orders/" + order)
                    .then()
                    .body("partnerId", equalTo(deal.partner))
                    .body("partnerName", equalTo("Nordwind Cloud GmbH"))
                    .body("aggregatorName", equalTo("Distribution AG"));
        }
        csp(deal.partner).get("/orders").then().body("items.partnerName", hasItem("Nordwind Cloud GmbH"));
    }

    @Test
    void a_month_without_usage_is_spooled_too() {
        Deal deal = new Deal().committedTo("2500.00", 1000).known(this);

        String order = Steps.spooled(this, deal.contract);

        csp(deal.partner)
                .get("/orders/" + order)
                .then()
                .body("summary.reported.amount", equalTo("0.00"))
                .body("summary.net.amount", equalTo("2250.00"))
                .body("lines.kind", contains("UNDERAGE"));
    }

    @Test
    void each_month_is_spooled_exactly_once() {
        Deal deal = new Deal().known(this);
        TestClock.moveTo("2024-12-04T00:00:00Z");

        awaitSql("select count(*) from monthly_order where contract_id = '%s'".formatted(deal.contract), "3");

        assertThat(sql(
                        "select string_agg(month::text || status, ',' order by month) from monthly_order where contract_id = '%s'"
                                .formatted(deal.contract)))
                .isEqualTo("2024-09-01PENDING_PROVIDER,2024-10-01PENDING_PROVIDER,2024-11-01PENDING_PROVIDER");
        Topics.await("order.spooled.v1", of(deal, "2024-11"));
        assertThat(Topics.all("order.spooled.v1").stream().filter(of(deal, "2024")))
                .hasSize(3);
    }

    private static Predicate<Topics.Seen> of(Deal deal, String month) {
        return seen -> seen.data().path("contractId").asText().equals(deal.contract.toString())
                && seen.data().path("month").asText().startsWith(month);
    }

    @Test
    void the_month_passes_from_the_csp_to_the_aggregator_to_vmware() {
        Deal deal = new Deal().known(this);
        Steps.report(deal.usage("1", "100"));
        String order = Steps.spooled(this, deal.contract);

        Steps.submit(deal, order).then().statusCode(200).body("status", equalTo("PENDING_AGGREGATOR"));
        aggregator(deal.aggregator)
                .get("/orders/" + order)
                .then()
                .body("allowedActions.action", contains("approveOrder", "rejectOrder"));
        Steps.approve(deal, order).then().statusCode(200).body("status", equalTo("PENDING_VENDOR"));
        vmware().get("/orders/" + order).then().body("allowedActions.action", contains("closeOrder", "replaceOrder"));
        Steps.close(order)
                .then()
                .statusCode(200)
                .body("status", equalTo("CLOSED"))
                .body("providerPo", equalTo("PO-CSP"))
                .body("aggregatorPo", equalTo("PO-AGG"))
                .body("vendorPo", equalTo("PO-VMW"))
                .body("allowedActions", empty());
        csp(deal.partner).get("/orders/" + order).then().body("allowedActions.action", contains("draftAdjustment"));

        assertThat(Topics.await("order.submitted.v1", order)
                        .data()
                        .path("poNumber")
                        .asText())
                .isEqualTo("PO-CSP");
        assertThat(Topics.await("order.approved.v1", order)
                        .data()
                        .path("poNumber")
                        .asText())
                .isEqualTo("PO-AGG");
        assertThat(Topics.await("order.closed.v1", order)
                        .data()
                        .at("/net/amount")
                        .asText())
                .isEqualTo("90.00");
    }

    @Test
    void the_aggregator_sends_an_order_back_with_a_reason() {
        Deal deal = new Deal().known(this);
        String order = Steps.spooled(this, deal.contract);
        Steps.submit(deal, order).then().statusCode(200);

        Steps.seen(() -> aggregator(deal.aggregator), "/orders/" + order)
                .body("{\"reason\": \"The PO belongs to another month.\"}")
                .post("/orders/" + order + "/rejection")
                .then()
                .statusCode(200)
                .body("status", equalTo("PENDING_PROVIDER"));

        csp(deal.partner)
                .get("/orders/" + order)
                .then()
                .body("rejectionReason", equalTo("The PO belongs to another month."));
        Steps.submit(deal, order).then().statusCode(200).body("rejectionReason", nullValue());
    }

    @Test
    void a_verb_out_of_turn_is_refused() {
        Deal deal = new Deal().known(this);
        String order = Steps.spooled(this, deal.contract);

        Steps.approve(deal, order)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("https://csp-mesh.example/problems/wrong-state"));
        Steps.close(order)
                .then()
                .statusCode(409)
                .body("type", equalTo("https://csp-mesh.example/problems/wrong-state"));
    }

    @Test
    void a_submission_names_the_version_that_was_reviewed() {
        Deal deal = new Deal().known(this);
        String path = "/orders/" + Steps.spooled(this, deal.contract) + "/submission";

        once(csp(deal.partner)).body(PO).post(path).then().statusCode(428);
        once(csp(deal.partner))
                .header("If-Match", "\"77\"")
                .body(PO)
                .post(path)
                .then()
                .statusCode(412)
                .body("type", equalTo("https://csp-mesh.example/problems/edited-meanwhile"));
    }

    @Test
    void a_repeated_submission_gets_the_same_reply_and_a_reused_key_is_refused() {
        Deal deal = new Deal().known(this);
        String order = Steps.spooled(this, deal.contract);
        String etag = csp(deal.partner).get("/orders/" + order).header("ETag");
        UUID key = UUID.randomUUID();

        String first = keyed(deal, key, etag)
                .body(PO)
                .post("/orders/" + order + "/submission")
                .asString();
        String second = keyed(deal, key, etag)
                .body(PO)
                .post("/orders/" + order + "/submission")
                .asString();

        assertThat(second).isEqualTo(first).contains("PENDING_AGGREGATOR");
        keyed(deal, key, etag)
                .body("{\"poNumber\": \"PO-2\"}")
                .post("/orders/" + order + "/submission")
                .then()
                .statusCode(422)
                .body("type", equalTo("https://csp-mesh.example/problems/idempotency-key-reused"));
        csp(deal.partner)
                .body(PO)
                .post("/orders/" + order + "/submission")
                .then()
                .statusCode(400)
                .body("type", equalTo("https://csp-mesh.example/problems/idempotency-key-missing"));
    }

    private static RequestSpecification keyed(Deal deal, UUID key, String etag) {
        return csp(deal.partner).header("Idempotency-Key", key).header("If-Match", etag);
    }

    @Test
    void a_foreign_order_answers_as_a_missing_one() {
        Deal deal = new Deal().known(this);
        String order = Steps.spooled(this, deal.contract);
        String missing = UUID.randomUUID().toString();

        for (String path : List.of("/orders/%s", "/orders/%s/usage")) {
            for (RequestSpecification stranger : List.of(csp("CSP-999"), aggregator("AGG-999"))) {
                String foreign = stranger.get(path.formatted(order))
                        .then()
                        .statusCode(404)
                        .extract()
                        .asString();
                String absent = stranger.get(path.formatted(missing))
                        .then()
                        .statusCode(404)
                        .extract()
                        .asString();
                assertThat(foreign.replace(order, missing)).isEqualTo(absent);
            }
        }
        once(csp("CSP-999"))
                .header("If-Match", "\"1\"")
                .body(PO)
                .post("/orders/" + order + "/submission")
                .then()
                .statusCode(404);
        once(aggregator("AGG-999"))
                .body(PO)
                .post("/orders/" + order + "/approval")
                .then()
                .statusCode(404);
        csp("CSP-999").get("/orders").then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void the_wrong_participant_is_refused_and_nobody_is_sent_to_sign_in() {
        String order = "/orders/" + UUID.randomUUID();

        customer(UUID.randomUUID()).get(order).then().statusCode(403);
        once(aggregator("AGG-1")).body(PO).post(order + "/submission").then().statusCode(403);
        once(csp("CSP-1")).body(PO).post(order + "/approval").then().statusCode(403);
        once(vmware())
                .body("{\"reason\": \"x\"}")
                .post(order + "/rejection")
                .then()
                .statusCode(403);
        once(csp("CSP-1")).body(PO).post(order + "/closing").then().statusCode(403);
        anyone().get(order)
                .then()
                .statusCode(401)
                .body("type", equalTo("https://csp-mesh.example/problems/unauthenticated"));
        anyone().get("/orders").then().statusCode(401);
    }

    @Test
    void only_the_csp_learns_whose_usage_it_is() {
        Deal deal = new Deal().known(this);
        Steps.report(deal.usage("1", "100"));
        String order = Steps.spooled(this, deal.contract);

        csp(deal.partner)
                .get("/orders/" + order + "/usage")
                .then()
                .statusCode(200)
                .body("items[0].customerOrganizationId", equalTo(deal.customer.toString()))
                .body("items[0].listAmount", equalTo("35.00"));
        for (RequestSpecification other : List.of(aggregator(deal.aggregator), vmware())) {
            String seen = other.get("/orders/" + order).asString()
                    + other.get("/orders/" + order + "/usage").asString();
            assertThat(seen).contains("35.00").doesNotContain(deal.customer.toString());
        }
        vmware().get("/orders/" + order + "/usage").then().body("items[0]", not(hasKey("customerOrganizationId")));
    }

    @Test
    void usage_and_orders_are_paged_and_filtered() {
        Deal deal = new Deal().known(this);
        Steps.report(deal.usage("1", "1"), deal.usage("2", "2"), deal.usage("3", "3"));
        String order = Steps.spooled(this, deal.contract);

        String next = csp(deal.partner)
                .get("/orders/" + order + "/usage?limit=2")
                .then()
                .body("items", hasSize(2))
                .extract()
                .header("Link");
        String path = next.substring(next.indexOf('<') + 1, next.indexOf('>'));
        csp(deal.partner).get(path).then().statusCode(200).body("items", hasSize(1));
        csp(deal.partner)
                .get("/orders?month=2024-09&status=PENDING_PROVIDER")
                .then()
                .body("items", hasSize(1));
        csp(deal.partner).get("/orders?month=2024-08").then().body("items", hasSize(0));
        csp(deal.partner).get("/orders?status=CLOSED").then().body("items", hasSize(0));
    }

    @Test
    void requests_that_break_a_limit_are_refused_as_problems() {
        String order = "/orders/" + UUID.randomUUID();

        for (String path :
                List.of("/orders?month=2024-13", "/orders?limit=0", "/orders?limit=201", "/orders?after=x")) {
            csp("CSP-1").get(path).then().statusCode(400).contentType("application/problem+json");
        }
        for (String body :
                List.of("{", "{}", "{\"poNumber\": \"\"}", "{\"poNumber\": \"\\u0000\"}", "[]", "{\"x\": 1}")) {
            once(vmware())
                    .body(body)
                    .post(order + "/closing")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
        csp("CSP-1").get("/orders/not-an-id").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void the_database_keeps_a_closed_order_as_it_is() {
        Deal deal = new Deal().known(this);
        String order = Steps.closed(this, deal, deal.contract);

        for (String change : List.of(
                "update monthly_order set reported = 1 where id = '%s'",
                "delete from order_line where order_id = '%s'",
                "update order_line set sku = 'x' where order_id = '%s'",
                "insert into order_line select gen_random_uuid(), order_id, 99, kind, customer_organization_id, sku, unit,"
                        + " quantity, price_book_id, list_unit_price, list, discount, net, period from order_line"
                        + " where order_id = '%s'")) {
            assertThatThrownBy(() -> change(change.formatted(order)))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("never change");
        }
    }
}
