package dev.cspmesh.billing.pricing;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import dev.cspmesh.billing.ServiceTest;
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
                .body("type", equalTo("/problems/unknown-country"))
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
        vmware().body("{\"marginBasisPoints\": 300}")
                .put("/aggregator-margins/AGG-77")
                .then()
                .statusCode(200)
                .body("aggregatorId", equalTo("AGG-77"))
                .body("marginBasisPoints", equalTo(300));
        vmware().body("{\"marginBasisPoints\": 10001}")
                .put("/aggregator-margins/AGG-77")
                .then()
                .statusCode(400);
    }
}
