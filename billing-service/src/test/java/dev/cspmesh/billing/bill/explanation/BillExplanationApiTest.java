package dev.cspmesh.billing.bill.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.cspmesh.billing.Deal;
import dev.cspmesh.billing.ServiceTest;
import dev.cspmesh.billing.Steps;
import dev.cspmesh.billing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A line of each bill leads down to the events, the price, the rates and the rounding behind it. */
@QuarkusTest
class BillExplanationApiTest extends ServiceTest {

    private final Deal deal = new Deal().committedTo("100.00", 1234);

    @BeforeEach
    void september() {
        TestClock.moveTo("2024-09-20T12:00:00Z");
        deal.known(this);
        csp(deal.partner)
                .body("{\"markupBasisPoints\": 2000, \"taxBasisPointsByCountry\": {\"DE\": 1900}}")
                .put("/price-plan")
                .then()
                .statusCode(200);
        Steps.report(deal.usage("1", "1.11"), deal.usage("2", "2.22"));
        Steps.closed(this, deal, deal.contract);
    }

    @Test
    void the_csps_own_invoice_shows_list_price_markup_and_tax() {
        Response why = explained(csp(deal.partner), "CUSTOMER", 1);

        why.then()
                .body("events", equalTo(2))
                .body("metered", equalTo("3.33"))
                .body("unitPrice", equalTo("0.420000"))
                .body("rates.markupBasisPoints", equalTo(2000))
                .body("rates.taxBasisPoints", equalTo(1900))
                .body("price.version", equalTo(1))
                .body("parts.part", contains("LIST_PRICE", "RESALE", "ROUNDING", "TAX", "TAX_ROUNDING"))
                .body("next.action", contains("listBillLineUsage", "explainOrderLine"));
        addsUp(why);
    }

    @Test
    void a_customer_sees_its_price_its_events_and_nothing_above_it() {
        Response why = explained(customer(deal.customer), "CUSTOMER", 1);

        why.then()
                .body("parts.part", contains("UNIT_PRICE", "ROUNDING", "TAX", "TAX_ROUNDING"))
                .body("$", not(hasKey("price")))
                .body("$", not(hasKey("level")))
                .body("rates", not(hasKey("markupBasisPoints")))
                .body("next.action", contains("listBillLineUsage"));
        addsUp(why);
        customer(deal.customer)
                .get(why.path("next[0].href").toString())
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items.quantity", contains("1.11", "2.22"))
                .body("items[0]", not(hasKey("source")));
        csp(deal.partner).get(why.path("next[0].href").toString()).then().body("items.eventId", contains("1", "2"));
        assertThat(why.asString()).doesNotContain("0.35", "1234");
    }

    @Test
    void the_legs_above_the_csp_show_level_and_margin() {
        Response vendor = explained(vmware(), "VENDOR", 1);
        vendor.then()
                .body("level.code", equalTo("L10"))
                .body("rates.discountBasisPoints", equalTo(1234))
                .body("rates.marginBasisPoints", equalTo(200));
        addsUp(vendor);

        Response consolidated = explained(csp(deal.partner), "CONSOLIDATED", 1);
        consolidated
                .then()
                .body("level.discountBasisPoints", equalTo(1234))
                .body("rates", not(hasKey("marginBasisPoints")));
        addsUp(consolidated);
        Response underage = explained(aggregator(deal.aggregator), "CONSOLIDATED", 2);
        underage.then().body("kind", equalTo("UNDERAGE")).body("$", not(hasKey("events")));
        addsUp(underage);
        assertThat(vendor.asString()).doesNotContain(deal.customer.toString());
    }

    @Test
    void what_is_not_usage_has_no_events_and_what_is_not_there_is_missing() {
        String bill = billOf(csp(deal.partner), "CONSOLIDATED");

        csp(deal.partner).get("/bills/" + bill + "/lines/2/usage").then().body("items", empty());
        csp(deal.partner).get("/bills/" + bill + "/lines/9/explanation").then().statusCode(404);
        for (String path : List.of("/explanation", "/usage")) {
            vmware().get("/bills/" + bill + "/lines/1" + path).then().statusCode(404);
            csp("CSP-999").get("/bills/" + bill + "/lines/1" + path).then().statusCode(404);
        }
    }

    private Response explained(RequestSpecification who, String leg, int line) {
        String path = "/bills/" + billOf(parties(leg), leg) + "/lines/" + line + "/explanation";
        return who.get(path).then().statusCode(200).extract().response();
    }

    private RequestSpecification parties(String leg) {
        return leg.equals("VENDOR") ? aggregator(deal.aggregator) : csp(deal.partner);
    }

    private static String billOf(RequestSpecification who, String leg) {
        return who.get("/bills?leg=" + leg).path("items[0].billId");
    }

    private static void addsUp(Response why) {
        List<String> parts = why.path("parts.amount");
        BigDecimal sum = parts.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo(why.path("total.amount").toString());
    }
}
