package dev.cspmesh.billing.adjustment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.cspmesh.billing.Deal;
import dev.cspmesh.billing.ServiceTest;
import dev.cspmesh.billing.Steps;
import dev.cspmesh.billing.TestClock;
import dev.cspmesh.kit.test.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A closed order is corrected by entries on the next one. */
@QuarkusTest
class AdjustmentApiTest extends ServiceTest {

    @BeforeEach
    void september() {
        TestClock.moveTo("2024-09-20T12:00:00Z");
    }

    @Test
    void an_applied_adjustment_becomes_reversal_and_corrected_line_of_the_next_order() {
        Deal deal = new Deal().known(this);
        String closed = closed(deal);
        String adjustment = drafted(deal, closed, "1", "60");

        move(() -> csp(deal.partner), adjustment, "submission").then().statusCode(200);
        move(() -> aggregator(deal.aggregator), adjustment, "approval").then().statusCode(200);
        move(() -> vmware(), adjustment, "application").then().statusCode(200).body("status", equalTo("APPLIED"));
        Topics.await("adjustment.applied.v1", adjustment);
        TestClock.moveTo("2024-11-04T00:00:00Z");
        String october = october(deal);

        csp(deal.partner)
                .get("/orders/" + october)
                .then()
                .body("lines.kind", contains("REVERSAL", "CORRECTION", "UNDERAGE"))
                .body("lines.quantity", contains("-100", "60", "1"))
                .body("lines.list.amount", contains("-35.00", "21.00", "100.00"))
                .body("lines[0].correctsOrderId", equalTo(closed))
                .body("lines[1].period", equalTo("2024-09"))
                .body("summary.adjusted.amount", equalTo("-14.00"))
                .body("summary.reported.amount", equalTo("0.00"));
        csp(deal.partner)
                .get("/adjustments/" + adjustment)
                .then()
                .body("chargedOnOrderId", equalTo(october))
                .body("partnerName", equalTo("Nordwind Cloud GmbH"))
                .body("aggregatorName", equalTo("Distribution AG"))
                .body("allowedActions", empty());
        csp(deal.partner)
                .get("/orders/" + closed + "?asOf=2024-11-04T00:00:00Z")
                .then()
                .body("laterCharges.quantity", contains("-40"));
    }

    @Test
    void a_credit_on_an_invoice_takes_back_what_was_invoiced_at_the_price_of_then() {
        Deal deal = new Deal().known(this);
        plan(deal, 2000, null);
        String closed = closed(deal);
        String adjustment = drafted(deal, closed, "1", "60");
        move(() -> csp(deal.partner), adjustment, "submission").then().statusCode(200);
        move(() -> aggregator(deal.aggregator), adjustment, "approval").then().statusCode(200);
        move(() -> vmware(), adjustment, "application").then().statusCode(200);
        plan(deal, 5000, "\"0\"");
        TestClock.moveTo("2024-11-04T00:00:00Z");
        String october = october(deal);
        Steps.submit(deal, october).then().statusCode(200);
        Steps.approve(deal, october).then().statusCode(200);
        Steps.close(october).then().statusCode(200);

        String invoice =
                csp(deal.partner).get("/bills?leg=CUSTOMER&month=2024-10").path("items[0].billId");
        customer(deal.customer)
                .get("/bills/" + invoice)
                .then()
                .body("lines.kind", contains("REVERSAL", "CORRECTION"))
                .body("lines.net.amount", contains("-42.00", "25.20"))
                .body("net.amount", equalTo("-16.80"));
        csp(deal.partner)
                .get("/bills/" + invoice + "/lines/2/explanation")
                .then()
                .body("rates.markupBasisPoints", equalTo(2000))
                .body("total.amount", equalTo("25.20"));
    }

    @Test
    void a_correction_that_is_corrected_keeps_the_level_of_the_month_of_the_first_order() throws SQLException {
        Deal deal = new Deal().known(this);
        applied(deal, drafted(deal, closed(deal), "1", "60"));
        change("""
                update contract set terms = '{"prepayments": [{"from": "2024-09", "amount": 0}], "levels": [
                    {"from": "2024-09", "code": "L10", "version": 1, "discountBasisPoints": 1000},
                    {"from": "2024-10", "code": "L20", "version": 1, "discountBasisPoints": 2000}]}'
                where contract_id = '%s'""".formatted(deal.contract));
        TestClock.moveTo("2024-11-04T00:00:00Z");
        String october = october(deal);
        Steps.submit(deal, october).then().statusCode(200);
        Steps.approve(deal, october).then().statusCode(200);
        Steps.close(october).then().statusCode(200);
        applied(deal, drafted(deal, october, "2", "80"));
        TestClock.moveTo("2024-12-04T00:00:00Z");

        String november = spooled(deal, "2024-11-01");

        csp(deal.partner)
                .get("/orders/" + november)
                .then()
                .body("lines.kind", contains("REVERSAL", "CORRECTION", "UNDERAGE"))
                .body("lines.discount.amount", contains("-2.10", "2.80", "20.00"));
        csp(deal.partner)
                .get("/orders/" + november + "/lines/2/explanation")
                .then()
                .body("level.code", equalTo("L10"))
                .body("rounding.discountRounding", equalTo("0.000000"));
    }

    private static void applied(Deal deal, String adjustment) {
        move(() -> csp(deal.partner), adjustment, "submission").then().statusCode(200);
        move(() -> aggregator(deal.aggregator), adjustment, "approval").then().statusCode(200);
        move(() -> vmware(), adjustment, "application").then().statusCode(200);
    }

    @Test
    void a_line_is_taken_back_once_unless_the_first_adjustment_was_refused() {
        Deal deal = new Deal().known(this);
        String closed = closed(deal);
        String first = drafted(deal, closed, "1", "60");

        draft(deal, closed, "1", "50")
                .then()
                .statusCode(409)
                .body("type", equalTo("https://csp-mesh.example/problems/not-adjustable"));
        Steps.seen(() -> csp(deal.partner), "/adjustments/" + first)
                .body("{\"reason\": \"given up\"}")
                .post("/adjustments/" + first + "/rejection")
                .then()
                .statusCode(200)
                .body("status", equalTo("REJECTED"));

        draft(deal, closed, "1", "50").then().statusCode(201);
    }

    @Test
    void only_usage_of_a_closed_order_is_adjusted_and_only_for_ninety_days() {
        Deal deal = new Deal().known(this);
        Steps.report(deal.usage("1", "100"));
        String order = Steps.spooled(this, deal.contract);
        draft(deal, order, "1", "1").then().statusCode(409);
        Steps.submit(deal, order).then().statusCode(200);
        Steps.approve(deal, order).then().statusCode(200);
        Steps.close(order).then().statusCode(200);

        draft(deal, order, "2", "1").then().statusCode(409);
        draft(deal, order, "9", "1").then().statusCode(409);
        TestClock.moveTo("2025-01-02T00:00:01Z");
        draft(deal, order, "1", "1")
                .then()
                .statusCode(409)
                .body("type", equalTo("https://csp-mesh.example/problems/not-adjustable"));
    }

    @Test
    void each_participant_decides_in_its_turn_only() {
        Deal deal = new Deal().known(this);
        String adjustment = drafted(deal, closed(deal), "1", "60");

        aggregator(deal.aggregator).get("/adjustments/" + adjustment).then().statusCode(404);
        move(() -> csp(deal.partner), adjustment, "submission").then().statusCode(200);
        move(() -> vmware(), adjustment, "application")
                .then()
                .statusCode(409)
                .body("type", equalTo("https://csp-mesh.example/problems/wrong-state"));
        Steps.seen(() -> vmware(), "/adjustments/" + adjustment)
                .body("{\"reason\": \"no\"}")
                .post("/adjustments/" + adjustment + "/rejection")
                .then()
                .statusCode(409);
        aggregator(deal.aggregator)
                .get("/adjustments/" + adjustment)
                .then()
                .body("allowedActions.action", contains("approveAdjustment", "rejectAdjustment"));
    }

    @Test
    void a_dry_run_of_a_draft_leaves_no_draft() {
        Deal deal = new Deal().known(this);
        String closed = closed(deal);

        once(csp(deal.partner))
                .body("{\"reason\": \"twice\", \"lines\": [{\"line\": 1, \"quantity\": \"60\"}]}")
                .post("/orders/" + closed + "/adjustments?dryRun=true")
                .then()
                .statusCode(200)
                .body("lines", hasSize(1));

        csp(deal.partner).get("/adjustments?orderId=" + closed).then().body("items", empty());
        csp("CSP-999").get("/adjustments").then().body("items", empty());
    }

    private String closed(Deal deal) {
        Steps.report(deal.usage("1", "100"));
        return Steps.closed(this, deal, deal.contract);
    }

    private String october(Deal deal) {
        return spooled(deal, "2024-10-01");
    }

    private String spooled(Deal deal, String month) {
        spool(deal.contract);
        String of = "from monthly_order where contract_id = '%s' and month = '%s'".formatted(deal.contract, month);
        awaitSql("select count(*) " + of + " and status <> 'OPEN'", "1");
        return sql("select id " + of);
    }

    private static void plan(Deal deal, int markup, String ifMatch) {
        RequestSpecification put = csp(deal.partner);
        (ifMatch == null ? put : put.header("If-Match", ifMatch))
                .body("{\"markupBasisPoints\": %d, \"taxBasisPointsByCountry\": {}}".formatted(markup))
                .put("/price-plan")
                .then()
                .statusCode(200);
    }

    private static String drafted(Deal deal, String order, String line, String quantity) {
        return draft(deal, order, line, quantity)
                .then()
                .statusCode(201)
                .extract()
                .path("adjustmentId");
    }

    private static Response draft(Deal deal, String order, String line, String quantity) {
        return once(csp(deal.partner))
                .body("{\"reason\": \"metered twice\", \"lines\": [{\"line\": %s, \"quantity\": \"%s\"}]}"
                        .formatted(line, quantity))
                .post("/orders/" + order + "/adjustments");
    }

    private static Response move(Supplier<RequestSpecification> who, String adjustment, String verb) {
        return Steps.seen(who, "/adjustments/" + adjustment).post("/adjustments/" + adjustment + "/" + verb);
    }
}
