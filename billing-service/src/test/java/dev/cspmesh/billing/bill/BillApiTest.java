package dev.cspmesh.billing.bill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import dev.cspmesh.billing.Deal;
import dev.cspmesh.billing.ServiceTest;
import dev.cspmesh.billing.Steps;
import dev.cspmesh.billing.TestClock;
import dev.cspmesh.kit.test.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BillApiTest extends ServiceTest {

    @BeforeEach
    void september() {
        TestClock.moveTo("2024-09-20T12:00:00Z");
    }

    @Test
    void a_closed_month_is_billed_on_all_three_legs() {
        Deal deal = new Deal().known(this);
        Steps.report(deal.usage("1", "100"));
        csp(deal.partner)
                .body("{\"markupBasisPoints\": 2000, \"taxBasisPointsByCountry\": {\"DE\": 1900}}")
                .put("/price-plan")
                .then()
                .statusCode(200);

        Steps.closed(this, deal, deal.contract);

        aggregator(deal.aggregator)
                .get("/bills?leg=VENDOR&month=2024-09")
                .then()
                .body("items.list.amount", contains("100.00"))
                .body("items.discount.amount", contains("12.00"))
                .body("items.net.amount", contains("88.00"))
                .body("items.issuer", contains("vmware"))
                .body("items.receiverName", contains("Distribution AG"));
        csp(deal.partner)
                .get("/bills?leg=CONSOLIDATED")
                .then()
                .body("items.net.amount", contains("90.00"))
                .body("items.issuer", contains(deal.aggregator));
        csp(deal.partner)
                .get("/bills?leg=CUSTOMER")
                .then()
                .body("items.list.amount", contains("42.00"))
                .body("items.tax.amount", contains("7.98"))
                .body("items.total.amount", contains("49.98"))
                .body("items.receiverName", contains("Alma GmbH"));
    }

    @Test
    void a_bill_shows_its_lines_and_they_add_up() {
        Deal deal = new Deal().known(this);
        Steps.report(deal.usage("1", "100"));
        Steps.closed(this, deal, deal.contract);

        String bill = aggregator(deal.aggregator).get("/bills?leg=VENDOR").path("items[0].billId");

        aggregator(deal.aggregator)
                .get("/bills/" + bill)
                .then()
                .statusCode(200)
                .body("lines.kind", contains("USAGE", "UNDERAGE"))
                .body("lines.net.amount", contains("30.80", "57.20"))
                .body("total.amount", equalTo("88.00"));
        assertThat(Topics.await("bill.issued.v1", bill)
                        .data()
                        .at("/total/amount")
                        .asText())
                .isEqualTo("88.00");
    }

    @Test
    void only_issuer_and_receiver_see_a_bill_and_others_as_if_it_were_missing() {
        Deal deal = new Deal().known(this);
        Steps.report(deal.usage("1", "100"));
        Steps.closed(this, deal, deal.contract);
        String vendor = aggregator(deal.aggregator).get("/bills?leg=VENDOR").path("items[0].billId");
        String consolidated = csp(deal.partner).get("/bills?leg=CONSOLIDATED").path("items[0].billId");
        String invoice = csp(deal.partner).get("/bills?leg=CUSTOMER").path("items[0].billId");

        seen(vendor, vmware(), aggregator(deal.aggregator));
        hidden(vendor, csp(deal.partner), customer(deal.customer), aggregator("AGG-999"));
        seen(consolidated, aggregator(deal.aggregator), csp(deal.partner));
        hidden(consolidated, vmware(), customer(deal.customer), csp("CSP-999"));
        seen(invoice, csp(deal.partner), customer(deal.customer));
        hidden(invoice, vmware(), aggregator(deal.aggregator), customer(UUID.randomUUID()));
        customer(deal.customer).get("/bills").then().body("items.leg", contains("CUSTOMER"));
        anyone().get("/bills").then().statusCode(401);
    }

    private static void seen(String bill, RequestSpecification... parties) {
        for (RequestSpecification party : parties) {
            party.get("/bills/" + bill).then().statusCode(200);
        }
    }

    private static void hidden(String bill, RequestSpecification... parties) {
        String missing = UUID.randomUUID().toString();
        for (RequestSpecification party : parties) {
            String foreign =
                    party.get("/bills/" + bill).then().statusCode(404).extract().asString();
            String absent = party.get("/bills/" + missing)
                    .then()
                    .statusCode(404)
                    .extract()
                    .asString();
            assertThat(foreign.replace(bill, missing)).isEqualTo(absent);
        }
    }

    @Test
    void the_consolidated_bill_waits_for_the_last_order_of_the_month() {
        Deal deal = new Deal().known(this);
        UUID second = deal.secondContract(this);

        Steps.closed(this, deal, deal.contract);
        csp(deal.partner).get("/bills?leg=CONSOLIDATED").then().body("items", hasSize(0));
        Steps.closed(this, deal, second);

        csp(deal.partner)
                .get("/bills?leg=CONSOLIDATED")
                .then()
                .body("items.net.amount", contains("180.00"))
                .body("items.month", contains("2024-09"));
    }

    @Test
    void numbers_have_no_gap_when_orders_are_closed_at_the_same_time() throws Exception {
        Deal deal = new Deal().known(this);
        List<UUID> contracts = new ArrayList<>(List.of(deal.contract));
        for (int i = 0; i < 4; i++) {
            contracts.add(deal.secondContract(this));
        }
        List<Callable<Integer>> closings = new ArrayList<>();
        for (UUID contract : contracts) {
            String order = Steps.approved(this, deal, contract);
            closings.add(() -> Steps.close(order).statusCode());
        }

        try (var together = Executors.newFixedThreadPool(5)) {
            for (var closing : together.invokeAll(closings)) {
                assertThat(closing.get()).isEqualTo(200);
            }
        }

        assertThat(sql("select count(*) = max(position) from bill where issuer = 'vmware'"))
                .isEqualTo("t");
        csp(deal.partner)
                .get("/bills?leg=CONSOLIDATED")
                .then()
                .body("items.net.amount", contains("450.00"))
                .body("items.number", contains(deal.aggregator + "-000001"));
    }

    @Test
    void the_database_keeps_an_issued_bill_as_it_is() {
        Deal deal = new Deal().known(this);
        Steps.closed(this, deal, deal.contract);

        for (String change : List.of(
                "update bill set total = total + 1, tax = tax + 1 where receiver = '%s'",
                "delete from bill_line where bill_id in (select id from bill where receiver = '%s')",
                "delete from bill where receiver = '%s'")) {
            assertThatThrownBy(() -> change(change.formatted(deal.aggregator)))
                    .hasMessageContaining("an issued bill never changes");
        }
    }

    @Test
    void a_bill_is_printed_with_the_same_bytes_whenever_it_is_asked_for() {
        Deal deal = new Deal().known(this);
        Steps.report(deal.usage("1", "100"));
        Steps.closed(this, deal, deal.contract);
        String bill = csp(deal.partner).get("/bills?leg=CUSTOMER").path("items[0].billId");

        byte[] first = customer(deal.customer)
                .get("/bills/" + bill + "/pdf")
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("application/pdf"))
                .extract()
                .asByteArray();
        TestClock.moveTo("2024-12-24T00:00:00Z");

        assertThat(csp(deal.partner).get("/bills/" + bill + "/pdf").asByteArray())
                .isEqualTo(first)
                .startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
        aggregator(deal.aggregator).get("/bills/" + bill + "/pdf").then().statusCode(404);
    }
}
