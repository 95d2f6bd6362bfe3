package dev.cspmesh.billing.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import dev.cspmesh.billing.Deal;
import dev.cspmesh.billing.ServiceTest;
import dev.cspmesh.billing.Steps;
import dev.cspmesh.billing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PricePlanApiTest extends ServiceTest {

    private static final String PLAN = "{\"markupBasisPoints\": %d, \"taxBasisPointsByCountry\": {\"DE\": 1900}}";

    private final String partner = "CSP-" + UUID.randomUUID();

    @Test
    void a_csp_sets_and_changes_its_prices() {
        String first = csp(partner)
                .body(PLAN.formatted(1500))
                .put("/price-plan")
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");

        csp(partner)
                .header("If-Match", first)
                .body(PLAN.formatted(2000))
                .put("/price-plan")
                .then()
                .statusCode(200)
                .body("markupBasisPoints", equalTo(2000));

        csp(partner)
                .get("/price-plan")
                .then()
                .statusCode(200)
                .body("markupBasisPoints", equalTo(2000))
                .body("taxBasisPointsByCountry.DE", equalTo(1900));
    }

    @Test
    void a_change_names_the_version_that_it_is_based_on() {
        csp(partner).body(PLAN.formatted(1500)).put("/price-plan").then().statusCode(200);

        csp(partner).body(PLAN.formatted(1)).put("/price-plan").then().statusCode(428);
        csp(partner)
                .header("If-Match", "\"99\"")
                .body(PLAN.formatted(1))
                .put("/price-plan")
                .then()
                .statusCode(412);
        csp(partner).get("/price-plan").then().body("markupBasisPoints", equalTo(1500));
    }

    @Test
    void a_csp_without_plan_is_told_how_to_set_one() {
        csp(partner)
                .get("/price-plan")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("next.action", hasItem("setPricePlan"));
    }

    @Test
    void a_country_that_does_not_exist_is_refused() {
        csp(partner)
                .body("{\"markupBasisPoints\": 0, \"taxBasisPointsByCountry\": {\"XQ\": 1900}}")
                .put("/price-plan")
                .then()
                .statusCode(422)
                .body("type", equalTo("https://csp-mesh.example/problems/unknown-country"))
                .body("errors[0].pointer", startsWith("#/taxBasisPointsByCountry/"));
    }

    @Test
    void a_plan_that_breaks_a_limit_is_refused() {
        for (String body : List.of(
                "{",
                "{}",
                PLAN.formatted(-1),
                PLAN.formatted(100_001),
                "{\"markupBasisPoints\": 0, \"taxBasisPointsByCountry\": {\"Germany\": 1}}",
                "{\"markupBasisPoints\": 0, \"taxBasisPointsByCountry\": {\"DE\": 10001}}",
                "{\"markupBasisPoints\": 0, \"taxBasisPointsByCountry\": {\"DE\": null}}")) {
            csp(partner).body(body).put("/price-plan").then().statusCode(400).contentType("application/problem+json");
        }
    }

    @Test
    void prices_are_the_csps_and_margins_are_vmwares() {
        vmware().get("/price-plan").then().statusCode(403);
        anyone().get("/price-plan").then().statusCode(401);
        csp(partner)
                .body("{\"marginBasisPoints\": 300}")
                .put("/aggregator-margins/AGG-1")
                .then()
                .statusCode(403);
        aggregator("AGG-1")
                .body("{\"marginBasisPoints\": 300}")
                .put("/aggregator-margins/AGG-1")
                .then()
                .statusCode(403);
    }

    @Test
    void vmware_sets_a_margin() {
        Steps.seen(() -> vmware(), "/aggregator-margins/AGG-77")
                .body("{\"marginBasisPoints\": 300}")
                .put("/aggregator-margins/AGG-77")
                .then()
                .statusCode(200)
                .body("aggregatorId", equalTo("AGG-77"))
                .body("marginBasisPoints", equalTo(300));
        vmware().get("/aggregator-margins/AGG-77").then().body("marginBasisPoints", equalTo(300));
        Steps.seen(() -> vmware(), "/aggregator-margins/AGG-77")
                .body("{\"marginBasisPoints\": 10001}")
                .put("/aggregator-margins/AGG-77")
                .then()
                .statusCode(400);
    }

    @Test
    void a_margin_is_set_by_whoever_saw_the_one_before() {
        String path = "/aggregator-margins/AGG-78";
        String unset = vmware().get(path)
                .then()
                .statusCode(200)
                .body("marginBasisPoints", equalTo(200))
                .extract()
                .header("ETag");

        vmware().body("{\"marginBasisPoints\": 300}").put(path).then().statusCode(428);
        vmware().header("If-Match", unset)
                .body("{\"marginBasisPoints\": 300}")
                .put(path)
                .then()
                .statusCode(200);
        vmware().header("If-Match", unset)
                .body("{\"marginBasisPoints\": 400}")
                .put(path)
                .then()
                .statusCode(412);

        vmware().get(path).then().body("marginBasisPoints", equalTo(300));
    }

    @Test
    void own_prices_and_fees_stand_on_the_invoice_and_a_fee_once_a_month() {
        TestClock.moveTo("2024-09-20T12:00:00Z");
        Deal deal = new Deal().known(this);
        UUID second = deal.secondContract(this);
        deal.knowSubscription(this, UUID.randomUUID(), deal.customer, second);
        Steps.report(deal.usage("1", "150"));
        csp(deal.partner)
                .body("""
                        {"markupBasisPoints": 0, "taxBasisPointsByCountry": {"DE": 1900},
                         "resalePrices": [{"sku": "A", "currency": "USD",
                                        "tiers": [{"from": "0", "unitPrice": "1"}, {"from": "100", "unitPrice": "0.8"}]}],
                         "fixedFees": [{"code": "CARE", "name": "Care", "service": "%s", "startsOn": "2024-09-16",
                                        "amount": {"amount": "30.00", "currency": "USD"}}]}
                        """.formatted(deal.service))
                .put("/price-plan")
                .then()
                .statusCode(200)
                .body("resalePrices[0].tiers[1].unitPrice", equalTo("0.8"));
        Steps.closed(this, deal, deal.contract);
        Steps.closed(this, deal, second);

        List<String> invoices = csp(deal.partner).get("/bills?leg=CUSTOMER").path("items.billId");
        customer(deal.customer)
                .get("/bills/" + invoices.getFirst())
                .then()
                .body("lines.kind", contains("USAGE", "USAGE", "FEE"))
                .body("lines.net.amount", contains("100.00", "40.00", "15.00"))
                .body("total.amount", equalTo("184.45"));
        assertThat(invoices).hasSize(1);
    }

    @Test
    void own_prices_whose_steps_do_not_rise_are_refused() {
        for (String tiers : List.of(
                "[{\"from\": \"1\", \"unitPrice\": \"1\"}]",
                "[{\"from\": \"0\", \"unitPrice\": \"1\"}, {\"from\": \"0\", \"unitPrice\": \"2\"}]")) {
            csp("CSP-STEPS")
                    .body("""
                            {"markupBasisPoints": 0, "taxBasisPointsByCountry": {},
                             "resalePrices": [{"sku": "A", "currency": "USD", "tiers": %s}]}
                            """.formatted(tiers))
                    .put("/price-plan")
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("#/resalePrices/0"));
        }
    }

    @Test
    void a_dry_run_of_a_plan_sets_nothing() {
        Deal deal = new Deal();

        csp(deal.partner)
                .body("{\"markupBasisPoints\": 1, \"taxBasisPointsByCountry\": {}}")
                .put("/price-plan?dryRun=true")
                .then()
                .statusCode(200);

        csp(deal.partner).get("/price-plan").then().statusCode(404);
    }
}
