package dev.cspmesh.contract.forecast;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.cspmesh.contract.Given;
import dev.cspmesh.contract.Rows;
import dev.cspmesh.contract.ServiceTest;
import dev.cspmesh.kit.test.Topics;
import io.quarkus.test.junit.QuarkusTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tests' clock stands on 1 March 2024: one of 31 days has passed. */
@QuarkusTest
class ForecastApiTest extends ServiceTest {

    @Test
    void a_csp_reads_usage_and_pipeline_against_its_commitment() {
        String partner = Given.partner();
        String id = Given.approved(partner, "2024-03-01");
        estimate(id, "2024-03", "100.00");
        once(csp(partner)).body("""
                        {"customerName": "Hafen", "service": "vmc-aws", "startsOn": "2024-03-22", "probabilityPercent": 50,
                         "expectedMonthlyMsrp": {"amount": "310", "currency": "USD"}}
                        """).post("/opportunities").then().statusCode(201);

        csp(partner)
                .get("/contracts/" + id + "/forecast")
                .then()
                .statusCode(200)
                .body("month", equalTo("2024-03"))
                .body("commitment.amount", equalTo("10.00"))
                .body("reportedToDate.amount", equalTo("100.00"))
                .body("pipeline.amount", equalTo("50.00"))
                .body("expected.amount", equalTo("3150.00"))
                .body("expectedUnderage.amount", equalTo("0.00"))
                .body("expectedOverage.amount", equalTo("3140.00"))
                .body("cheapestLevel.level", equalTo("L2500"))
                .body("cheapestLevel.monthlyCost.amount", equalTo("2835.00"));
    }

    @Test
    void twelve_months_explain_the_cheapest_level() {
        String partner = Given.partner();
        String id = Given.approved(partner, "2024-03-01");
        estimate(id, "2024-03", "100.00");

        csp(partner)
                .get("/contracts/" + id + "/forecast/year")
                .then()
                .statusCode(200)
                .body("months.size()", equalTo(12))
                .body("dailyRate.amount", equalTo("100.00"))
                .body("months[0].expected.amount", equalTo("3100.00"))
                .body("months[0].overage.amount", equalTo("3090.00"))
                .body("expectedUnderage.amount", equalTo("0.00"))
                .body("cheapestLevel", equalTo("L2500"))
                .body("levels[0].level", equalTo("L10"))
                .body("levels[0].cost.amount", equalTo("34675.00"))
                .body("explanation.size()", equalTo(5))
                .body("explanation[0]", containsString("L10 (now) costs 34675.00 USD"));
        csp(Given.partner()).get("/contracts/" + id + "/forecast/year").then().statusCode(404);
    }

    @Test
    void aggregator_and_vmware_read_it_without_the_pipeline() {
        String partner = Given.partner();
        String id = Given.approved(partner, "2024-03-01");
        once(csp(partner)).body("""
                        {"customerName": "Hafen", "service": "vmc-aws", "startsOn": "2024-03-22", "probabilityPercent": 50,
                         "expectedMonthlyMsrp": {"amount": "310", "currency": "USD"}}
                        """).post("/opportunities").then().statusCode(201);

        for (var caller : java.util.List.of(aggregator(Given.AGGREGATOR), vmware())) {
            caller.get("/contracts/" + id + "/forecast")
                    .then()
                    .statusCode(200)
                    .body("pipeline", nullValue())
                    .body("expected.amount", equalTo("0.00"))
                    .body("expectedUnderage.amount", equalTo("10.00"))
                    .body("cheapestLevel.level", equalTo("L10"))
                    .body("cheapestLevel.monthlyCost.amount", equalTo("9.50"));
        }
    }

    @Test
    void another_month_can_be_named() {
        String partner = Given.partner();
        String id = Given.draft(partner, "2024-03-21");

        csp(partner)
                .get("/contracts/" + id + "/forecast?month=2025-03")
                .then()
                .statusCode(200)
                .body("commitment.amount", equalTo("7.00"));
    }

    @Test
    void a_newer_estimate_replaces_the_older_one() {
        String partner = Given.partner();
        String id = Given.draft(partner, "2024-03-01");
        estimate(id, "2024-03", "5.00");
        estimate(id, "2024-03", "6.00");

        Awaitility.await()
                .untilAsserted(() -> csp(partner)
                        .get("/contracts/" + id + "/forecast")
                        .then()
                        .body("reportedToDate.amount", equalTo("6.00")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-13", "2024", "x", "9999999-01"})
    void a_month_that_is_none_is_refused(String month) {
        String partner = Given.partner();

        csp(partner)
                .get("/contracts/" + Given.draft(partner, "2024-03-01") + "/forecast?month=" + month)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("query:month"));
    }

    @Test
    void forecasts_are_not_for_customers() {
        customer("00000000-0000-7000-8000-00000000000c")
                .get("/contracts/" + new java.util.UUID(0, 1) + "/forecast")
                .then()
                .statusCode(403);
    }

    private static void estimate(String contract, String month, String amount) {
        Topics.publish("estimate.updated.v1", contract, """
                {"contractId": "%s", "month": "%s", "reported": {"amount": "%s", "currency": "USD"}, "more": 1}
                """.formatted(contract, month, amount));
        Awaitility.await().until(() -> Rows.count("estimate_projection", "contract_id", contract) == 1);
    }
}
