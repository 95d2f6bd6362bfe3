package dev.cspmesh.billing.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.cspmesh.billing.Deal;
import dev.cspmesh.billing.ServiceTest;
import dev.cspmesh.billing.Steps;
import dev.cspmesh.billing.TestClock;
import dev.cspmesh.kit.test.Topics;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Why a line says what it says, how a commitment burns down, what is earned, whether all agrees. */
@QuarkusTest
class InsightApiTest extends ServiceTest {

    @BeforeEach
    void september() {
        TestClock.moveTo("2024-09-20T12:00:00Z");
    }

    @Test
    void a_line_leads_down_to_its_events_price_level_and_rounding() {
        Deal deal = new Deal().committedTo("100.00", 1234).known(this);
        Steps.report(deal.usage("1", "1.11"), deal.usage("2", "2.22"));
        String order = Steps.spooled(this, deal.contract);

        csp(deal.partner)
                .get("/orders/" + order + "/lines/1/explanation")
                .then()
                .statusCode(200)
                .body("events", equalTo(2))
                .body("metered", equalTo("3.33"))
                .body("price.version", equalTo(1))
                .body("price.listUnitPrice", equalTo("0.35"))
                .body("level.code", equalTo("L10"))
                .body("rounding.exactList", equalTo("1.1655"))
                .body("rounding.list.amount", equalTo("1.17"))
                .body("rounding.listRounding", equalTo("0.0045"))
                .body("rounding.discount.amount", equalTo("0.14"))
                .body("steps", hasSize(4))
                .body("next.action", contains("listOrderUsage"));
        csp(deal.partner)
                .get("/orders/" + order + "/lines/2/explanation")
                .then()
                .body("kind", equalTo("UNDERAGE"))
                .body("steps[0]", equalTo("Committed 100.00, reported 1.17: the difference is charged."));
        csp(deal.partner)
                .get("/orders/" + order + "/lines/9/explanation")
                .then()
                .statusCode(404);
        csp("CSP-999").get("/orders/" + order + "/lines/1/explanation").then().statusCode(404);
    }

    @Test
    void the_running_month_is_carried_on_by_days() {
        Deal deal = new Deal().known(this);
        Steps.report(deal.usage("1", "100"));

        csp(deal.partner)
                .get("/contracts/" + deal.contract + "/burn-down")
                .then()
                .statusCode(200)
                .body("committed.amount", equalTo("1200.00"))
                .body("reported.amount", equalTo("35.00"))
                .body("months", hasSize(12))
                .body("months[0].status", equalTo("OPEN"))
                .body("months[0].expected.amount", equalTo("52.50"))
                .body("months[0].expectedUnderage.amount", equalTo("47.50"))
                .body("months[0].reported.amount", equalTo("35.00"))
                .body("months[0].runRate.amount", equalTo("17.50"))
                .body("dailyRate.amount", equalTo("1.75"))
                .body("rateMonth", equalTo("2024-09"))
                .body("months[1].status", equalTo("NOT_OPEN"))
                .body("months[1].expected.amount", equalTo("54.25"));
        csp("CSP-999").get("/contracts/" + deal.contract + "/burn-down").then().statusCode(404);
        csp("CSP-999")
                .get("/contracts/" + UUID.randomUUID() + "/burn-down")
                .then()
                .statusCode(404);
    }

    @Test
    void four_days_of_602_and_a_deal_of_1500_are_6165_50_in_december_and_the_deal_is_for_the_csp_alone() {
        TestClock.moveTo("2024-10-04T12:00:00Z");
        Deal deal = new Deal().selling("B", "Hours", "1").known(this);
        Steps.report(deal.usage(
                "1", deal.subscription, "B", "Hours", "602", "2024-10-02T00:00:00Z", "2024-10-02T01:00:00Z"));
        Topics.publish("contract.outlook-changed.v1", deal.contract.toString(), """
                {"contractId": "%s", "partnerId": "%s", "service": "%s", "endsOn": "2025-05-31", "pipeline": [
                  {"startsOn": "2024-10-05", "expectedMonthlyMsrp": {"amount": "1500.00", "currency": "USD"},
                   "probabilityPercent": 100}], "changedAt": "2024-10-04T10:00:00Z"}
                """.formatted(
                        deal.contract, deal.partner, deal.service));
        awaitSql("select count(*) from contract_outlook where contract_id = '%s'".formatted(deal.contract), "1");

        csp(deal.partner)
                .get("/contracts/" + deal.contract + "/burn-down")
                .then()
                .body("months.find { it.month == '2024-12' }.runRate.amount", equalTo("4665.50"))
                .body("months.find { it.month == '2024-12' }.pipeline.amount", equalTo("1500.00"))
                .body("months.find { it.month == '2024-12' }.expected.amount", equalTo("6165.50"))
                .body("months.find { it.month == '2024-12' }.expectedOverage.amount", equalTo("6065.50"))
                .body("months.find { it.month == '2025-06' }.commitment.amount", equalTo("0.00"))
                .body("months.find { it.month == '2025-06' }.expected.amount", equalTo("0.00"));
        aggregator(deal.aggregator)
                .get("/contracts/" + deal.contract + "/burn-down")
                .then()
                .body("months.find { it.month == '2024-12' }.expected.amount", equalTo("4665.50"))
                .body("months[2].pipeline", nullValue());
    }

    @Test
    void what_is_agreed_for_later_is_the_commitment_of_the_months_ahead_and_no_order_goes_by_it_before() {
        Deal deal = new Deal().known(this);
        Topics.publish("contract.outlook-changed.v1", deal.contract.toString(), """
                {"contractId": "%s", "partnerId": "%s", "service": "%s", "pipeline": [], "monthlyCommitments": [
                  {"month": "2024-10", "amount": {"amount": "100.00", "currency": "USD"}},
                  {"month": "2024-11", "amount": {"amount": "2500.00", "currency": "USD"}}],
                 "changedAt": "2024-09-04T10:00:00Z"}
                """.formatted(
                        deal.contract, deal.partner, deal.service));
        awaitSql("select count(*) from contract_outlook where contract_id = '%s'".formatted(deal.contract), "1");

        months(deal, "/burn-down", "commitment");
        months(deal, "/months", "minimumCommitment");
        assertThat(sql("select amount from monthly_commitment where contract_id = '%s' and month = '2024-11-01'"
                        .formatted(deal.contract)))
                .isEqualTo("100.00");
    }

    private static void months(Deal deal, String address, String commitment) {
        String amount = "months.find { it.month == '%s' }.%s.amount";
        csp(deal.partner)
                .get("/contracts/" + deal.contract + address)
                .then()
                .body(amount.formatted("2024-10", commitment), equalTo("100.00"))
                .body(amount.formatted("2024-11", commitment), equalTo("2500.00"))
                .body(amount.formatted("2024-12", commitment), equalTo("100.00"));
    }

    @Test
    void the_first_usage_of_a_customer_is_published_once() {
        Deal deal = new Deal().known(this);
        Steps.report(deal.usage("1", "1"));
        Steps.report(deal.usage("2", "1"));

        Topics.await("estimate.customer-metered.v1", deal.contract.toString());
        assertThat(Topics.all("estimate.customer-metered.v1").stream()
                        .filter(seen -> seen.key().equals(deal.contract.toString())))
                .hasSize(1)
                .allSatisfy(seen -> assertThat(
                                seen.data().path("customerOrganizationId").asText())
                        .isEqualTo(deal.customer.toString()));
    }

    @Test
    void a_csp_sees_what_it_earns_with_each_customer_and_what_the_underage_costs_it() {
        Deal deal = new Deal().known(this);
        Steps.report(deal.usage("1", "100"));
        csp(deal.partner)
                .body("{\"markupBasisPoints\": 2000, \"taxBasisPointsByCountry\": {}}")
                .put("/price-plan")
                .then()
                .statusCode(200);
        Steps.closed(this, deal, deal.contract);

        csp(deal.partner)
                .get("/bills/ledger/margins?month=2024-09")
                .then()
                .statusCode(200)
                .body("items.revenue.amount", contains("42.00", "0.00"))
                .body("items.cost.amount", contains("31.50", "58.50"))
                .body("items.margin.amount", contains("10.50", "-58.50"))
                .body("items[0].customerOrganizationId", equalTo(deal.customer.toString()));
        csp("CSP-999").get("/bills/ledger/margins?month=2024-09").then().body("items", hasSize(0));
        csp(deal.partner).get("/bills/ledger/margins").then().statusCode(400);
    }

    @Test
    void everything_agrees_or_says_why_not() {
        Deal deal = new Deal().known(this);
        Steps.report(deal.usage("1", "100"));
        String order = Steps.spooled(this, deal.contract);
        csp(deal.partner)
                .get("/orders/" + order + "/reconciliation")
                .then()
                .body("explained", equalTo(true))
                .body("stages", hasSize(5))
                .body("stages[3].differences.cause", contains("NOT_BILLED_YET"));
        String etag = csp(deal.partner).get("/orders/" + order).header("ETag");
        csp(deal.partner)
                .header("If-Match", etag)
                .body("{\"quantity\": \"80\", \"reason\": \"twice\"}")
                .put("/orders/" + order + "/lines/1")
                .then()
                .statusCode(200);
        Steps.submit(deal, order).then().statusCode(200);
        Steps.approve(deal, order).then().statusCode(200);
        Steps.close(order).then().statusCode(200);

        csp(deal.partner)
                .get("/orders/" + order + "/reconciliation")
                .then()
                .body("explained", equalTo(true))
                .body("stages[0].differences.cause", contains("NONE"))
                .body("stages[1].differences.cause", contains("EDITED"))
                .body("stages[1].differences[0].amount.amount", equalTo("-7.00"))
                .body("stages[2].differences.cause", contains("UNDERAGE"))
                .body("stages[3].differences.cause", contains("NONE"))
                .body("stages[4].differences.cause", everyItem(equalTo("NONE")));
        vmware().get("/orders/" + order + "/reconciliation").then().body("stages", hasSize(4));
    }

    @Test
    void what_has_no_cause_is_named_so() throws Exception {
        Deal deal = new Deal().known(this);
        Steps.report(deal.usage("1", "100"));
        String order = Steps.spooled(this, deal.contract);

        change("update usage_rollup set quantity = 101 where contract_id = '%s'".formatted(deal.contract));

        csp(deal.partner)
                .get("/orders/" + order + "/reconciliation")
                .then()
                .body("explained", equalTo(false))
                .body("stages[0].differences.cause", hasItem("UNEXPLAINED"));
    }

    @Test
    void a_running_order_is_not_reconciled() {
        Deal deal = new Deal().known(this);
        Steps.report(deal.usage("1", "100"));
        String order = csp(deal.partner).get("/orders").path("items[0].id");

        csp(deal.partner).get("/orders/" + order + "/reconciliation").then().statusCode(404);
    }
}
