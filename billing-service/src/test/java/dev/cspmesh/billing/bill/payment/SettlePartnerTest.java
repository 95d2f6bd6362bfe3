package dev.cspmesh.billing.bill.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.cspmesh.billing.Deal;
import dev.cspmesh.billing.ServiceTest;
import dev.cspmesh.billing.Steps;
import dev.cspmesh.billing.TestClock;
import dev.cspmesh.kit.test.Topics;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A partner that has left reads and pays until its last bill is paid (docs/domain.md, partner). */
@QuarkusTest
class SettlePartnerTest extends ServiceTest {

    @BeforeEach
    void september() {
        TestClock.moveTo("2024-09-20T12:00:00Z");
    }

    @Test
    void a_partner_without_contracts_is_settled_when_it_leaves() {
        String partner = "CSP-" + UUID.randomUUID().toString().substring(0, 8);

        left(partner);

        assertThat(Topics.await("bill.partner-settled.v1", partner)
                        .data()
                        .path("partnerId")
                        .asText())
                .isEqualTo(partner);
    }

    @Test
    void a_partner_that_left_is_settled_when_its_last_bill_is_paid_and_not_before() throws SQLException {
        Deal deal = new Deal().known(this);
        Steps.closed(this, deal, deal.contract);
        String bill = csp(deal.partner).get("/bills?leg=CONSOLIDATED").path("items[0].billId");
        left(deal.partner);
        change("update contract set ended = true, ends_before = '2024-10-01', spool_at = null where contract_id = '%s'"
                .formatted(deal.contract));
        pay(deal, bill, "40.00");
        csp(deal.partner).get("/bills/" + bill).then().body("status", equalTo("PARTLY_PAID"));
        // the job that the payment asked for has run, and has told nothing
        Awaitility.await()
                .until(() -> sql("select count(*) from job where kind = 'billing.settle-partner' and subject = '"
                                + deal.partner + "'")
                        .equals("0"));
        assertThat(settled(deal.partner)).isZero();

        pay(deal, bill, "50.00");

        Topics.await("bill.partner-settled.v1", deal.partner);
        csp(deal.partner).get("/bills/" + bill).then().body("status", equalTo("PAID"));
    }

    @Test
    void a_partner_whose_contract_runs_or_whose_order_is_open_is_not_settled() throws SQLException {
        Deal deal = new Deal().known(this);

        left(deal.partner);

        Awaitility.await()
                .until(() -> sql("select count(*) from job where kind = 'billing.settle-partner' and subject = '"
                                + deal.partner + "'")
                        .equals("0"));
        assertThat(settled(deal.partner)).isZero();
    }

    private static void pay(Deal deal, String bill, String amount) {
        once(aggregator(deal.aggregator))
                .body(
                        "{\"amount\": {\"amount\": \"%s\", \"currency\": \"USD\"}, \"reference\": \"SEPA 1\", \"paidOn\": \"2024-10-10\"}"
                                .formatted(amount))
                .post("/bills/" + bill + "/payments")
                .then()
                .statusCode(201);
    }

    private static long settled(String partner) {
        return Topics.all("bill.partner-settled.v1").stream()
                .filter(seen -> seen.key().equals(partner))
                .count();
    }

    private void left(String partner) {
        String event = Topics.publish("partner.left.v1", partner, """
                {"partnerId": "%s", "reason": "Bankrupt.", "leftAt": "2024-09-20T12:00:00Z"}""".formatted(partner));
        Awaitility.await()
                .until(() -> sql("select count(*) from inbox where event_id = '" + event + "'")
                        .equals("1"));
    }
}
