package dev.cspmesh.billing.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.cspmesh.billing.Deal;
import dev.cspmesh.billing.ServiceTest;
import dev.cspmesh.billing.Steps;
import dev.cspmesh.billing.TestClock;
import dev.cspmesh.kit.test.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The CSP's review: edits, what-ifs, what happens when it does not review, and what was known when. */
@QuarkusTest
class ReviewApiTest extends ServiceTest {

    @BeforeEach
    void september() {
        TestClock.moveTo("2024-09-20T12:00:00Z");
    }

    @Test
    void a_line_is_edited_with_a_reason_and_the_order_is_rated_anew() {
        Deal deal = new Deal().known(this);
        Steps.report(deal.usage("1", "100"));
        String order = Steps.spooled(this, deal.contract);

        edit(deal, order, 1, "80", "").then().statusCode(200).body("summary.underage.amount", equalTo("72.00"));

        csp(deal.partner)
                .get("/orders/" + order)
                .then()
                .body("lines.kind", contains("USAGE", "UNDERAGE"))
                .body("lines[0].quantity", equalTo("80"))
                .body("lines[0].reportedQuantity", equalTo("100"))
                .body("lines[0].editReason", equalTo("metered twice"))
                .body("lines[0].list.amount", equalTo("28.00"));
        aggregator(deal.aggregator)
                .get("/orders/" + order)
                .then()
                .body("lines[0].editReason", equalTo("metered twice"));
    }

    @Test
    void only_usage_is_edited_and_only_in_review() {
        Deal deal = new Deal().known(this);
        Steps.report(deal.usage("1", "100"));
        String order = Steps.spooled(this, deal.contract);

        edit(deal, order, 2, "1", "").then().statusCode(404);
        edit(deal, order, 3, "1", "").then().statusCode(404);
        Steps.submit(deal, order).then().statusCode(200);
        edit(deal, order, 1, "1", "")
                .then()
                .statusCode(409)
                .body("type", equalTo("https://csp-mesh.example/problems/wrong-state"));
    }

    @Test
    void an_edit_names_the_version_that_was_reviewed_and_a_reason() {
        Deal deal = new Deal().known(this);
        Steps.report(deal.usage("1", "100"));
        String path = "/orders/" + Steps.spooled(this, deal.contract) + "/lines/1";

        csp(deal.partner)
                .body("{\"quantity\": \"1\", \"reason\": \"x\"}")
                .put(path)
                .then()
                .statusCode(428);
        for (String body : new String[] {"{\"quantity\": \"1\"}", "{\"quantity\": \"-1\", \"reason\": \"x\"}"}) {
            csp(deal.partner)
                    .header("If-Match", "\"1\"")
                    .body(body)
                    .put(path)
                    .then()
                    .statusCode(400);
        }
    }

    @Test
    void a_dry_run_answers_as_the_command_would_and_changes_nothing() {
        Deal deal = new Deal().known(this);
        Steps.report(deal.usage("1", "100"));
        String order = Steps.spooled(this, deal.contract);

        edit(deal, order, 1, "300", "?dryRun=true")
                .then()
                .statusCode(200)
                .body("summary.overage.amount", equalTo("5.00"));
        once(csp(deal.partner))
                .header("If-Match", etag(deal, order))
                .body("{\"poNumber\": \"PO-1\"}")
                .post("/orders/" + order + "/submission?dryRun=true")
                .then()
                .statusCode(200)
                .body("status", equalTo("PENDING_AGGREGATOR"));

        csp(deal.partner)
                .get("/orders/" + order)
                .then()
                .body("status", equalTo("PENDING_PROVIDER"))
                .body("summary.overage.amount", equalTo("0.00"));
    }

    @Test
    void a_dry_run_of_closing_uses_up_no_bill_number() {
        Deal deal = new Deal().known(this);
        String order = Steps.approved(this, deal, deal.contract);

        Steps.seen(() -> vmware(), "/orders/" + order)
                .body("{\"poNumber\": \"PO-1\"}")
                .post("/orders/" + order + "/closing?dryRun=true")
                .then()
                .statusCode(200)
                .body("status", equalTo("CLOSED"));

        csp(deal.partner).get("/bills").then().body("items", hasSize(0));
        Steps.close(order).then().statusCode(200);
        csp(deal.partner)
                .get("/bills?leg=CONSOLIDATED")
                .then()
                .body("items.number", contains(deal.aggregator + "-000001"));
    }

    @Test
    void an_overdue_order_is_reminded_of_and_then_submitted_by_the_policy_and_marked_so() {
        Deal deal = new Deal().known(this);
        Steps.seen(() -> csp(deal.partner), "/contracts/submission-policy")
                .body("{\"standingPo\": \"PO-STANDING\"}")
                .put("/contracts/submission-policy")
                .then()
                .statusCode(200);
        String order = Steps.spooled(this, deal.contract);

        TestClock.moveTo("2024-10-06T00:00:00Z");
        Topics.await("order.overdue.v1", order);
        TestClock.moveTo("2024-10-08T00:00:00Z");
        awaitSql("select status from monthly_order where id = '%s'".formatted(order), "PENDING_AGGREGATOR");

        csp(deal.partner)
                .get("/orders/" + order)
                .then()
                .body("submittedAutomatically", equalTo(true))
                .body("providerPo", equalTo("PO-STANDING"));
        assertThat(Topics.await("order.submitted.v1", order)
                        .data()
                        .path("automatic")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void without_a_standing_purchase_order_an_overdue_order_waits() {
        Deal deal = new Deal().known(this);
        String order = Steps.spooled(this, deal.contract);

        TestClock.moveTo("2024-10-20T00:00:00Z");
        Topics.await("order.overdue.v1", order);

        csp(deal.partner).get("/orders/" + order).then().body("status", equalTo("PENDING_PROVIDER"));
        csp(deal.partner)
                .get("/contracts/submission-policy")
                .then()
                .statusCode(200)
                .body("$", not(hasKey("standingPo")));
    }

    @Test
    void a_policy_that_was_set_before_is_changed_by_whoever_read_it() {
        Deal deal = new Deal();
        String unset = csp(deal.partner).get("/contracts/submission-policy").header("ETag");
        String etag = csp(deal.partner)
                .header("If-Match", unset)
                .body("{\"standingPo\": \"PO-1\"}")
                .put("/contracts/submission-policy")
                .header("ETag");
        csp(deal.partner)
                .header("If-Match", unset)
                .body("{}")
                .put("/contracts/submission-policy")
                .then()
                .statusCode(412);

        csp(deal.partner).body("{}").put("/contracts/submission-policy").then().statusCode(428);
        csp(deal.partner)
                .header("If-Match", etag)
                .body("{}")
                .put("/contracts/submission-policy")
                .then()
                .statusCode(200);
    }

    @Test
    void an_order_is_known_as_it_was_at_any_time() {
        Deal deal = new Deal().known(this);
        Steps.report(deal.usage("1", "100"));
        TestClock.moveTo("2024-09-25T12:00:00Z");
        Steps.report(deal.usage("2", "100"));
        String order = Steps.spooled(this, deal.contract);
        TestClock.moveTo("2024-10-05T00:00:00Z");
        edit(deal, order, 1, "150", "").then().statusCode(200);
        Steps.report(deal.usage("3", "7"));

        known(deal, order, "2024-09-20T12:00:00Z", "OPEN", "35.00", 0);
        known(deal, order, "2024-09-25T12:00:00Z", "OPEN", "70.00", 0);
        known(deal, order, "2024-10-04T12:00:00Z", "PENDING_PROVIDER", "70.00", 0);
        known(deal, order, "2024-10-05T00:00:00Z", "PENDING_PROVIDER", "52.50", 1);
        csp(deal.partner).get("/orders/" + order + "/steps").then().body("items.status", contains("PENDING_PROVIDER"));
    }

    @Test
    void closed_orders_of_a_contract_are_chained_and_a_changed_one_breaks_the_chain() throws SQLException {
        Deal deal = new Deal().known(this);
        Steps.report(deal.usage("1", "100"));
        String order = Steps.spooled(this, deal.contract);
        csp(deal.partner).get("/orders/" + order + "/hash").then().statusCode(404);
        Steps.submit(deal, order).then().statusCode(200);
        Steps.approve(deal, order).then().statusCode(200);
        Steps.close(order).then().statusCode(200);

        csp(deal.partner)
                .get("/orders/" + order + "/hash")
                .then()
                .body("position", equalTo(1))
                .body("previous", equalTo("0".repeat(64)))
                .body("intact", equalTo(true))
                .body("hash", not(equalTo("0".repeat(64))));
        change("alter table order_line disable trigger user;"
                + "update order_line set unit = 'Days' where order_id = '" + order + "' and line = 1;"
                + "alter table order_line enable trigger user");

        csp(deal.partner).get("/orders/" + order + "/hash").then().body("intact", equalTo(false));
        Assertions.assertThatThrownBy(() -> change("delete from order_hash where order_id = '" + order + "'"))
                .hasMessageContaining("only ever added to");
    }

    @Test
    void a_strangers_history_is_a_missing_one() {
        Deal deal = new Deal().known(this);
        String order = Steps.spooled(this, deal.contract);

        for (String path : new String[] {"/steps", "/hash", "?asOf=2024-10-05T00:00:00Z"}) {
            csp("CSP-999").get("/orders/" + order + path).then().statusCode(404);
            csp("CSP-999").get("/orders/" + UUID.randomUUID() + path).then().statusCode(404);
        }
        csp(deal.partner).get("/orders/" + order + "?asOf=yesterday").then().statusCode(400);
    }

    private static void known(Deal deal, String order, String at, String status, String reported, int later) {
        csp(deal.partner)
                .get("/orders/" + order + "?asOf=" + at)
                .then()
                .statusCode(200)
                .body("status", equalTo(status))
                .body("summary.reported.amount", equalTo(reported))
                .body("asOf", equalTo(at))
                .body("laterCharges", later == 0 ? Matchers.nullValue() : hasSize(later));
    }

    private static Response edit(Deal deal, String order, int line, String quantity, String query) {
        return csp(deal.partner)
                .header("If-Match", etag(deal, order))
                .body("{\"quantity\": \"%s\", \"reason\": \"metered twice\"}".formatted(quantity))
                .put("/orders/" + order + "/lines/" + line + query);
    }

    private static String etag(Deal deal, String order) {
        return csp(deal.partner).get("/orders/" + order).header("ETag");
    }
}
