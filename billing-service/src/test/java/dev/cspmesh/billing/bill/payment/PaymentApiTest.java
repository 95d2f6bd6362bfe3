package dev.cspmesh.billing.bill.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.cspmesh.billing.Deal;
import dev.cspmesh.billing.ServiceTest;
import dev.cspmesh.billing.Steps;
import dev.cspmesh.billing.TestClock;
import dev.cspmesh.kit.test.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bills are paid, and every posting balances. */
@QuarkusTest
class PaymentApiTest extends ServiceTest {

    @BeforeEach
    void september() {
        TestClock.moveTo("2024-09-20T12:00:00Z");
    }

    @Test
    void a_bill_is_paid_in_parts_and_both_books_follow() {
        Deal deal = new Deal().known(this);
        String bill = consolidated(deal);

        pay(deal, bill, "40.00", "").then().statusCode(201);
        csp(deal.partner)
                .get("/bills/" + bill)
                .then()
                .body("status", equalTo("PARTLY_PAID"))
                .body("open.amount", equalTo("50.00"));
        pay(deal, bill, "50.00", "").then().statusCode(201);

        csp(deal.partner).get("/bills/" + bill).then().body("status", equalTo("PAID"));
        csp(deal.partner)
                .get("/bills/" + bill + "/payments")
                .then()
                .body("items.amount.amount", contains("40.00", "50.00"));
        assertThat(Topics.await("bill.paid.v1", bill).data().at("/open/amount").asText())
                .isEqualTo("50.00");
        csp(deal.partner)
                .get("/bills/ledger/balances")
                .then()
                .body("items.find { it.account == 'COST' }.amount.amount", equalTo("90.00"))
                .body("items.find { it.account == 'CASH' }.amount.amount", equalTo("-90.00"));
        assertThat(sql("select count(*) from (select posting, party from ledger_entry group by 1, 2"
                        + " having sum(amount) <> 0) as uneven"))
                .isEqualTo("0");
    }

    @Test
    void nobody_pays_more_than_is_open_nor_in_another_currency() {
        Deal deal = new Deal().known(this);
        String bill = consolidated(deal);

        pay(deal, bill, "90.01", "")
                .then()
                .statusCode(422)
                .body("type", equalTo("https://csp-mesh.example/problems/overpaid"));
        pay(deal, bill, "0.00", "").then().statusCode(400);
        pay(deal, bill, "-1.00", "").then().statusCode(400);
        pay(deal, bill, "1.005", "").then().statusCode(400);
        once(aggregator(deal.aggregator))
                .body("{\"amount\": {\"amount\": \"1.00\", \"currency\": \"EUR\"}, \"reference\": \"x\","
                        + " \"paidOn\": \"2024-10-10\"}")
                .post("/bills/" + bill + "/payments")
                .then()
                .statusCode(400);
    }

    @Test
    void only_the_issuer_records_a_payment() {
        Deal deal = new Deal().known(this);
        String bill = consolidated(deal);

        once(csp(deal.partner))
                .body(body("1.00", ""))
                .post("/bills/" + bill + "/payments")
                .then()
                .statusCode(404);
        once(vmware())
                .body(body("1.00", ""))
                .post("/bills/" + bill + "/payments")
                .then()
                .statusCode(404);
    }

    @Test
    void a_bill_is_overdue_when_something_is_open_after_its_due_day() {
        Deal deal = new Deal().known(this);
        String bill = consolidated(deal);

        csp(deal.partner)
                .get("/bills/" + bill)
                .then()
                .body("dueOn", equalTo("2024-11-03"))
                .body("status", equalTo("ISSUED"));
        TestClock.moveTo("2024-11-04T00:00:00Z");

        csp(deal.partner).get("/bills/" + bill).then().body("status", equalTo("OVERDUE"));
    }

    @Test
    void that_a_bill_is_overdue_is_published_once() throws SQLException {
        Deal deal = new Deal().known(this);
        String bill = consolidated(deal);
        pay(deal, bill, "40.00", "").then().statusCode(201);

        TestClock.moveTo("2024-11-04T00:00:00Z");
        // another test may have been at a later time, after which the next look is due
        change("""
                insert into job (kind, subject, due_at) values ('announce-overdue-bills', 'all', '2024-11-04T00:00:00Z')
                on conflict (kind, subject) do update set due_at = excluded.due_at, not_before = '-infinity',
                    generation = job.generation + 1
                """);

        assertThat(Topics.await("bill.overdue.v1", bill)
                        .data()
                        .at("/open/amount")
                        .asText())
                .isEqualTo("50.00");
        awaitSql("select count(*) from bill_overdue where bill_id = '%s'".formatted(bill), "1");
    }

    @Test
    void a_dry_run_of_a_payment_pays_nothing() {
        Deal deal = new Deal().known(this);
        String bill = consolidated(deal);

        once(aggregator(deal.aggregator))
                .body(body("90.00", ""))
                .post("/bills/" + bill + "/payments?dryRun=true")
                .then()
                .statusCode(200);

        csp(deal.partner).get("/bills/" + bill).then().body("open.amount", equalTo("90.00"));
    }

    @Test
    void a_credit_of_other_parties_pays_nothing() {
        Deal deal = new Deal().known(this);
        Deal other = new Deal().known(this);
        Steps.report(deal.usage("1", "1"));
        String bill = consolidated(deal);

        pay(deal, bill, "1.00", UUID.randomUUID().toString()).then().statusCode(404);
        pay(deal, bill, "1.00", vendor(other)).then().statusCode(404);
    }

    @Test
    void the_database_refuses_a_posting_that_does_not_balance() {
        Deal deal = new Deal().known(this);
        String bill = consolidated(deal);

        assertThatThrownBy(() -> change(
                        ("insert into ledger_entry values (gen_random_uuid(), gen_random_uuid(), now(), 'X', 'CASH', 'Y',"
                                        + " 'USD', 1, '%s')")
                                .formatted(bill)))
                .hasMessageContaining("does not balance");
        assertThatThrownBy(() -> change(
                        ("insert into ledger_entry values (gen_random_uuid(), '%1$s', now(), 'X', 'REVENUE', 'Y', 'USD', 1,"
                                        + " '%1$s')")
                                .formatted(bill)))
                .hasMessageContaining("does not balance");
        assertThatThrownBy(() -> change("update ledger_entry set amount = 1 where bill_id = '%s'".formatted(bill)))
                .hasMessageContaining("only ever added to");
    }

    private String consolidated(Deal deal) {
        Steps.closed(this, deal, deal.contract);
        return csp(deal.partner).get("/bills?leg=CONSOLIDATED").path("items[0].billId");
    }

    private String vendor(Deal deal) {
        TestClock.moveTo("2024-09-20T12:00:00Z");
        Steps.closed(this, deal, deal.contract);
        return aggregator(deal.aggregator).get("/bills?leg=VENDOR").path("items[0].billId");
    }

    private static Response pay(Deal deal, String bill, String amount, String credit) {
        return once(aggregator(deal.aggregator)).body(body(amount, credit)).post("/bills/" + bill + "/payments");
    }

    private static String body(String amount, String credit) {
        return "{\"amount\": {\"amount\": \"%s\", \"currency\": \"USD\"}, \"reference\": \"SEPA 1\", \"paidOn\": \"2024-10-10\"%s}"
                .formatted(amount, credit.isEmpty() ? "" : ", \"creditBillId\": \"" + credit + "\"");
    }
}
