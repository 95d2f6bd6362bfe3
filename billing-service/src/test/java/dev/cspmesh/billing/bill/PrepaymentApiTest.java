package dev.cspmesh.billing.bill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dev.cspmesh.billing.Deal;
import dev.cspmesh.billing.ServiceTest;
import dev.cspmesh.billing.Steps;
import dev.cspmesh.billing.TestClock;
import dev.cspmesh.kit.test.Topics;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a contract charges beside its months: a prepayment at its begin, the rest of the promise at an early end. */
@QuarkusTest
class PrepaymentApiTest extends ServiceTest {

    @BeforeEach
    void september() {
        TestClock.moveTo("2024-09-20T12:00:00Z");
    }

    @Test
    void a_prepayment_and_what_tops_it_up_are_billed_once_on_the_legs_above_the_csp() {
        Deal deal = new Deal().known(this);
        UUID contract = UUID.randomUUID();
        tell(
                deal,
                contract,
                "contract.activated.v1",
                "'underageBilled': false, 'prepaid': {'amount': '1200', 'currency': 'USD'}");
        tell(
                deal,
                contract,
                "contract.activated.v1",
                "'underageBilled': false, 'prepaid': {'amount': '1200', 'currency': 'USD'}");
        tell(deal, contract, "contract.changed.v1", """
                'effectiveOn': '2024-11-01', 'changedAt': '2024-10-01T00:00:00Z',
                'prepaid': {'amount': '1500', 'currency': 'USD'}""");
        awaitSql("select count(*) from bill where receiver = '%s'".formatted(deal.partner), "2");

        aggregator(deal.aggregator)
                .get("/bills?leg=VENDOR")
                .then()
                .body("items.month", contains("2024-09", "2024-11"))
                .body("items.list.amount", contains("1200.00", "300.00"))
                .body("items.net.amount", contains("1056.00", "264.00"));
        csp(deal.partner).get("/bills?leg=CONSOLIDATED").then().body("items.net.amount", contains("1080.00", "270.00"));
        assertThat(sql("""
                select string_agg(account || ' ' || amount, ', ' order by account) from (
                    select account, sum(amount) as amount from ledger_entry where party = '%s' group by account) t
                """.formatted(deal.partner))).isEqualTo("COST 1350.00, PAYABLE -1350.00");
        explained(deal);
    }

    private static void explained(Deal deal) {
        String bill = csp(deal.partner).get("/bills?leg=CONSOLIDATED").path("items[0].billId");
        csp(deal.partner)
                .get("/bills/" + bill + "/lines/1/explanation")
                .then()
                .statusCode(200)
                .body("kind", equalTo("PREPAYMENT"))
                .body("rates.discountBasisPoints", equalTo(1000))
                .body("parts.part", contains("UNIT_PRICE", "DISCOUNT"))
                .body("total.amount", equalTo("1080.00"))
                .body("next.action", contains("forecastContract"));
        csp(deal.partner).get("/bills/" + bill + "/pdf").then().statusCode(200);
    }

    private static void tell(Deal deal, UUID contract, String type, String more) {
        Topics.publish(
                type, contract.toString(), """
                {'contractId': '%s', 'number': 'CON-7', 'partnerId': '%s', 'aggregatorId': '%s', 'service': '%s',
                 'type': 'PREPAID', 'currency': 'USD', 'level': {'code': 'L100', 'version': 1, 'discountBasisPoints': 1000},
                 'startsOn': '2024-09-01', 'endsOn': '2025-08-31', 'monthlyCommitments': [], 'billingZone': 'UTC', %s}
                """.formatted(contract, deal.partner, deal.aggregator, deal.service, more)
                        .replace('\'', '"'));
    }

    @Test
    void an_early_end_bills_what_is_left_of_the_promise_whatever_the_last_month_used() {
        Deal deal = new Deal().known(this);
        Steps.report(deal.usage("1", "1000"));
        Topics.publish("contract.terminated.v1", deal.contract.toString(), """
                {"contractId": "%s", "number": "CON-1", "partnerId": "%s", "aggregatorId": "%s", "service": "%s",
                 "terminatedOn": "2024-09-30", "remainingBilled": true,
                 "remainingCommitment": {"amount": "1100.00", "currency": "USD"},
                 "terminatedAt": "2024-09-30T00:00:00Z"}
                """.formatted(
                        deal.contract, deal.partner, deal.aggregator, deal.service));
        awaitSql("select ended from contract where contract_id = '%s'".formatted(deal.contract), "t");

        String order = Steps.closed(this, deal, deal.contract);

        csp(deal.partner)
                .get("/orders/" + order)
                .then()
                .body("lines.kind", contains("USAGE", "TERMINATION"))
                .body("lines.list.amount", contains("350.00", "1100.00"))
                .body("summary.underage.amount", equalTo("0.00"))
                .body("summary.net.amount", equalTo("1305.00"));
        csp(deal.partner)
                .get("/orders/" + order + "/lines/2/explanation")
                .then()
                .body("kind", equalTo("TERMINATION"))
                .body("rounding.net.amount", equalTo("990.00"));
        csp(deal.partner)
                .get("/orders/" + order + "/reconciliation")
                .then()
                .body("explained", equalTo(true))
                .body("stages[2].differences.cause", hasItem("TERMINATION"));
        aggregator(deal.aggregator).get("/bills?leg=VENDOR").then().body("items.net.amount", contains("1276.00"));
        csp(deal.partner).get("/bills?leg=CONSOLIDATED").then().body("items.net.amount", contains("1305.00"));
        csp(deal.partner).get("/bills?leg=CUSTOMER").then().body("items.net.amount", contains("350.00"));
        assertThat(sql("select sum(amount) from ledger_entry where party = '%s' and account = 'COST'"
                        .formatted(deal.partner)))
                .isEqualTo("1305.00");
        csp(deal.partner).get("/contracts/" + deal.contract + "/months").then().body("months", hasSize(1));
    }
}
