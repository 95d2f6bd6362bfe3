package dev.cspmesh.billing.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.cspmesh.billing.Deal;
import dev.cspmesh.billing.ServiceTest;
import dev.cspmesh.billing.Steps;
import dev.cspmesh.billing.TestClock;
import dev.cspmesh.kit.test.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An order that is not closed gives its month to another one; the months of a contract, with and without an order. */
@QuarkusTest
class ReplacementApiTest extends ServiceTest {

    @BeforeEach
    void september() {
        TestClock.moveTo("2024-09-20T12:00:00Z");
    }

    private static Response replace(String order, String query) {
        String tag = vmware().get("/orders/" + order).header("ETag");
        return once(vmware())
                .header("If-Match", tag == null ? "\"0\"" : tag)
                .body("{\"reason\": \"The level was raised for September.\"}")
                .post("/orders/" + order + "/replacement" + query);
    }

    @Test
    void another_order_takes_the_month_of_a_cancelled_one_without_its_edits() {
        Deal deal = new Deal().known(this);
        Steps.report(deal.usage("1", "100"));
        String order = Steps.spooled(this, deal.contract);
        edit(deal, order);
        Steps.submit(deal, order).then().statusCode(200);

        String successor = replace(order, "")
                .then()
                .statusCode(201)
                .body("status", equalTo("PENDING_PROVIDER"))
                .body("summary.reported.amount", equalTo("35.00"))
                .body("edits", equalTo(0))
                .body("providerPo", nullValue())
                .body("dueOn", equalTo("2024-10-05"))
                .extract()
                .path("id");

        csp(deal.partner)
                .get("/orders/" + order)
                .then()
                .body("status", equalTo("CANCELLED"))
                .body("replacedBy", equalTo(successor))
                .body("summary.reported.amount", equalTo("28.00"))
                .body("allowedActions", empty());
        csp(deal.partner)
                .get("/orders/" + order + "/steps")
                .then()
                .body("items.status", contains("PENDING_PROVIDER", "PENDING_AGGREGATOR", "CANCELLED"))
                .body("items[2].reason", equalTo("The level was raised for September."));
        csp(deal.partner).get("/orders/" + order + "/reconciliation").then().statusCode(404);
        assertThat(Topics.await("order.cancelled.v1", order)
                        .data()
                        .path("replacedBy")
                        .asText())
                .isEqualTo(successor);
        Topics.await("order.spooled.v1", successor);
    }

    private static void edit(Deal deal, String order) {
        String etag = csp(deal.partner).get("/orders/" + order).header("ETag");
        csp(deal.partner)
                .header("If-Match", etag)
                .body("{\"quantity\": \"80\", \"reason\": \"twice\"}")
                .put("/orders/" + order + "/lines/1")
                .then()
                .statusCode(200);
    }

    @Test
    void only_the_order_in_force_is_billed() {
        Deal deal = new Deal().known(this);
        Steps.report(deal.usage("1", "100"));
        String successor = replace(Steps.spooled(this, deal.contract), "").path("id");

        Steps.submit(deal, successor).then().statusCode(200);
        Steps.approve(deal, successor).then().statusCode(200);
        Steps.close(successor).then().statusCode(200);

        csp(deal.partner).get("/bills?leg=CONSOLIDATED").then().body("items.net.amount", contains("90.00"));
        csp(deal.partner).get("/orders/" + successor + "/reconciliation").then().body("explained", equalTo(true));
        replace(successor, "")
                .then()
                .statusCode(409)
                .body("type", equalTo("https://csp-mesh.example/problems/wrong-state"));
    }

    @Test
    void an_adjustment_that_the_cancelled_order_charged_is_charged_by_its_successor() {
        Deal deal = new Deal().known(this);
        Steps.report(deal.usage("1", "100"));
        adjusted(deal, Steps.closed(this, deal, deal.contract));
        TestClock.moveTo("2024-11-04T00:00:00Z");
        spool(deal.contract);
        String october =
                "select id from monthly_order where contract_id = '%s' and month = '2024-10-01' and status <> '%s'";
        awaitSql(october.replace("id from", "count(*) from").formatted(deal.contract, "OPEN"), "1");

        String successor =
                replace(sql(october.formatted(deal.contract, "OPEN")), "").path("id");

        csp(deal.partner)
                .get("/orders/" + successor)
                .then()
                .body("lines.kind", contains("REVERSAL", "CORRECTION", "UNDERAGE"));
        csp(deal.partner).get("/adjustments").then().body("items.chargedOnOrderId", contains(successor));
    }

    private void adjusted(Deal deal, String closed) {
        String adjustment = once(csp(deal.partner))
                .body("{\"reason\": \"twice\", \"lines\": [{\"line\": 1, \"quantity\": \"60\"}]}")
                .post("/orders/" + closed + "/adjustments")
                .path("adjustmentId");
        String path = "/adjustments/" + adjustment;
        Steps.seen(() -> csp(deal.partner), path)
                .post(path + "/submission")
                .then()
                .statusCode(200);
        Steps.seen(() -> aggregator(deal.aggregator), path)
                .post(path + "/approval")
                .then()
                .statusCode(200);
        Steps.seen(() -> vmware(), path).post(path + "/application").then().statusCode(200);
    }

    @Test
    void a_dry_run_of_a_replacement_replaces_nothing() {
        Deal deal = new Deal().known(this);
        String order = Steps.spooled(this, deal.contract);

        replace(order, "?dryRun=true").then().statusCode(200).body("id", not(equalTo(order)));

        csp(deal.partner).get("/orders").then().body("items.id", contains(order));
        csp(deal.partner).get("/orders/" + order).then().body("status", equalTo("PENDING_PROVIDER"));
    }

    @Test
    void vmware_replaces_the_order_that_it_saw_and_is_led_to_the_new_one() {
        Deal deal = new Deal().known(this);
        Steps.report(deal.usage("1", "100"));
        String order = Steps.spooled(this, deal.contract);
        String seen = vmware().get("/orders/" + order).header("ETag");
        edit(deal, order);

        for (Map.Entry<String, Integer> tag : Map.of("", 428, seen, 412).entrySet()) {
            RequestSpecification request = once(vmware()).body("{\"reason\": \"The level was raised.\"}");
            (tag.getKey().isEmpty() ? request : request.header("If-Match", tag.getKey()))
                    .post("/orders/" + order + "/replacement")
                    .then()
                    .statusCode(tag.getValue());
        }
        csp(deal.partner).get("/orders").then().body("items.id", contains(order));

        Response made = replace(order, "");
        assertThat(made.header("Location")).endsWith("/orders/" + made.path("id"));
        vmware().get("/orders/" + made.path("id")).then().statusCode(200).header("ETag", made.header("ETag"));
    }

    @Test
    void only_vmware_replaces_an_order_and_none_that_is_still_open() {
        Deal deal = new Deal().known(this);
        Steps.report(deal.usage("1", "100"));
        String open = csp(deal.partner).get("/orders").path("items[0].id");

        replace(open, "").then().statusCode(409);
        replace(UUID.randomUUID().toString(), "").then().statusCode(404);
        once(csp(deal.partner))
                .body("{\"reason\": \"x\"}")
                .post("/orders/" + open + "/replacement")
                .then()
                .statusCode(403);
    }

    @Test
    void the_database_keeps_a_cancelled_order_as_it_is_and_has_one_order_in_force() {
        Deal deal = new Deal().known(this);
        String order = Steps.spooled(this, deal.contract);
        replace(order, "").then().statusCode(201);

        for (String change : List.of(
                "update monthly_order set reported = 1 where id = '%s'",
                "delete from order_line where order_id = '%s'")) {
            assertThatThrownBy(() -> change(change.formatted(order))).hasMessageContaining("never change");
        }
        assertThat(sql("select count(*) from monthly_order where status <> 'CANCELLED' and contract_id = '%s'"
                        .formatted(deal.contract)))
                .isEqualTo("1");
    }

    @Test
    void every_month_of_the_term_is_known_before_its_order_is_open() {
        Deal deal = new Deal().known(this);
        Steps.report(deal.usage("1", "100"));
        String successor = replace(Steps.spooled(this, deal.contract), "").path("id");

        csp(deal.partner)
                .get("/contracts/" + deal.contract + "/months")
                .then()
                .statusCode(200)
                .body("months", hasSize(12))
                .body("months[0].status", equalTo("PENDING_PROVIDER"))
                .body("months[0].orderId", equalTo(successor))
                .body("months[1].status", equalTo("NOT_OPEN"))
                .body("months[1].minimumCommitment.amount", equalTo("100.00"))
                .body("months[1].opensAt", equalTo("2024-10-01T00:00:00Z"))
                .body("months[1].spoolsAt", equalTo("2024-11-04T00:00:00Z"))
                .body("months[1].dueOn", equalTo("2024-11-05"))
                .body("months[11].month", equalTo("2025-08"));
        csp("CSP-999").get("/contracts/" + deal.contract + "/months").then().statusCode(404);
    }

    @Test
    void many_orders_are_closed_at_once_each_with_its_own_answer_and_again_without_effect() {
        Deal deal = new Deal().known(this);
        UUID second = deal.secondContract(this);
        String approved = Steps.approved(this, deal, deal.contract);
        String pending = Steps.spooled(this, second);
        String missing = UUID.randomUUID().toString();
        String body = "{\"poNumber\": \"PO-VMW\", \"orderIds\": [\"%s\", \"%s\", \"%s\", \"%s\"]}"
                .formatted(approved, pending, missing, approved);

        vmware().body(body)
                .post("/orders/month/closings")
                .then()
                .statusCode(200)
                .body("closed", equalTo(1))
                .body("open", equalTo(2))
                .body("results.orderId", contains(approved, pending, missing))
                .body("results.outcome", contains("CLOSED", "REFUSED", "REFUSED"))
                .body("results[1].type", equalTo("https://csp-mesh.example/problems/wrong-state"))
                .body("results[2].type", containsString("not-found"));
        vmware().body(body)
                .post("/orders/month/closings")
                .then()
                .body("closed", equalTo(0))
                .body("alreadyClosed", equalTo(1));

        aggregator(deal.aggregator).get("/bills?leg=VENDOR").then().body("items", hasSize(1));
        csp(deal.partner).body(body).post("/orders/month/closings").then().statusCode(403);
        vmware().body("{\"poNumber\": \"P\", \"orderIds\": []}")
                .post("/orders/month/closings")
                .then()
                .statusCode(400);
    }
}
