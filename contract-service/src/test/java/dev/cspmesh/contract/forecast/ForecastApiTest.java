package dev.cspmesh.contract.forecast;

import static org.assertj.core.api.Assertions.assertThat;
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
                .body("levels[0].choice", equalTo("AS_CONTRACTED"))
                .body("levels[0].level", equalTo("L10"))
                .body("levels[1].choice", equalTo("PAY_AS_YOU_GO"))
                .body("levels[0].cost.amount", equalTo("34675.00"))
                .body("explanation.size()", equalTo(6))
                .body("explanation[0]", containsString("L10 (now) costs 34675.00 USD"));
        csp(Given.partner()).get("/contracts/" + id + "/forecast/year").then().statusCode(404);
    }

    @Test
    void a_month_tells_the_same_number_at_each_address_and_what_it_is_made_of() {
        String partner = Given.partner();
        String id = Given.approved(partner, "2024-03-01");
        estimate(id, "2024-03", "150.50");
        once(csp(partner)).body("""
                        {"customerName": "Hafen", "service": "vmc-aws", "startsOn": "2024-03-02", "probabilityPercent": 100,
                         "expectedMonthlyMsrp": {"amount": "1500", "currency": "USD"}}
                        """).post("/opportunities").then().statusCode(201);

        csp(partner)
                .get("/contracts/" + id + "/forecast?month=2024-05")
                .then()
                .body("reportedToDate.amount", equalTo("0.00"))
                .body("runRate.amount", equalTo("4665.50"))
                .body("rateMonth", equalTo("2024-03"))
                .body("pipeline.amount", equalTo("1500.00"))
                .body("expected.amount", equalTo("6165.50"));
        csp(partner)
                .get("/contracts/" + id + "/forecast/year")
                .then()
                .body("months[2].month", equalTo("2024-05"))
                .body("months[2].runRate.amount", equalTo("4665.50"))
                .body("months[2].pipeline.amount", equalTo("1500.00"))
                .body("months[2].expected.amount", equalTo("6165.50"));
        // What billing-service needs for its burn-down
        var outlook = Topics.await(
                "contract.outlook-changed.v1",
                seen -> seen.key().equals(id) && seen.data().path("pipeline").size() == 1);
        assertThat(outlook.data().path("endsOn").asText()).isEqualTo("2025-02-28");
        assertThat(outlook.data().at("/pipeline/0/expectedMonthlyMsrp/amount").asText())
                .isEqualTo("1500.00");
        assertThat(outlook.data().toString()).doesNotContain("Hafen");
    }

    @Test
    void a_won_deal_stops_counting_when_its_customer_is_metered() {
        String partner = Given.partner();
        String id = Given.approved(partner, "2024-03-01");
        String deal = once(csp(partner))
                .body("""
                        {"customerName": "Hafen", "service": "vmc-aws", "startsOn": "2024-03-02", "probabilityPercent": 60,
                         "expectedMonthlyMsrp": {"amount": "1050", "currency": "USD"}}
                        """)
                .post("/opportunities")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        for (String stage : java.util.List.of("QUALIFIED", "PROPOSED", "WON")) {
            confirming(() -> csp(partner), "/opportunities/" + deal)
                    .body("{\"status\": \"" + stage + "\"}")
                    .put("/opportunities/" + deal + "/stage")
                    .then()
                    .statusCode(200);
        }
        pipelineOfMay(partner, id, "1050.00");
        String customer = java.util.UUID.randomUUID().toString();

        Topics.publish("estimate.customer-metered.v1", id, """
                {"contractId": "%s", "customerOrganizationId": "%s", "service": "vmc-aws"}
                """.formatted(id, customer));
        Topics.publish("customer.request-accepted.v1", deal, """
                {"requestId": "%s", "partnerId": "%s", "customerOrganizationId": "%s", "acceptedAt": "2024-03-01T08:00:00Z"}
                """.formatted(deal, partner, customer));

        Awaitility.await().untilAsserted(() -> pipelineOfMay(partner, id, "0.00"));
    }

    @Test
    void a_won_deal_of_a_customer_that_is_one_already_stops_counting_when_that_customer_is_metered() {
        String partner = Given.partner();
        String id = Given.approved(partner, "2024-03-01");
        String customer = Given.customerOf(partner);
        String deal = once(csp(partner))
                .body("""
                        {"customerName": "Hafen", "service": "vmc-aws", "startsOn": "2024-03-02", "probabilityPercent": 60,
                         "expectedMonthlyMsrp": {"amount": "1050", "currency": "USD"}, "customerOrganizationId": "%s"}
                        """.formatted(customer))
                .post("/opportunities")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Topics.publish("estimate.customer-metered.v1", id, """
                {"contractId": "%s", "customerOrganizationId": "%s", "service": "vmc-aws"}
                """.formatted(id, customer));
        Awaitility.await().until(() -> Rows.count("metered_projection", "customer_organization_id", customer) == 1);
        pipelineOfMay(partner, id, "630.00");

        for (String stage : java.util.List.of("QUALIFIED", "PROPOSED", "WON")) {
            confirming(() -> csp(partner), "/opportunities/" + deal)
                    .body("{\"status\": \"" + stage + "\"}")
                    .put("/opportunities/" + deal + "/stage")
                    .then()
                    .statusCode(200);
        }

        pipelineOfMay(partner, id, "0.00");
    }

    private static void pipelineOfMay(String partner, String contract, String amount) {
        csp(partner)
                .get("/contracts/" + contract + "/forecast?month=2024-05")
                .then()
                .body("pipeline.amount", equalTo(amount));
    }

    @Test
    void a_deal_without_a_contract_that_would_serve_it_is_told_and_one_in_a_second_contract_is_not_counted_twice() {
        String partner = Given.partner();
        String first = Given.approved(partner, "2024-03-01");
        String second = Given.approved(partner, "2024-03-01");
        once(csp(partner)).body("""
                        {"customerName": "Hafen", "service": "vmc-aws", "startsOn": "2024-03-02", "probabilityPercent": 100,
                         "expectedMonthlyMsrp": {"amount": "1500", "currency": "USD"}}
                        """).post("/opportunities").then().statusCode(201);
        Given.changeAgreed(partner, Given.change(partner, first, "{\"kind\": \"TERMINATE\"}"));

        pipelineOfMay(partner, first, "0.00");
        pipelineOfMay(partner, second, "1500.00");
        csp(partner)
                .get("/contracts/" + second + "/forecast?month=2025-03")
                .then()
                .body("pipeline.amount", equalTo("0.00"))
                .body("pipelineWithoutContract[0].amount", equalTo("1500.00"));
    }

    @Test
    void an_amount_of_many_digits_is_carried() {
        String partner = Given.partner();
        String id = Given.draft(partner, "2024-03-01");
        estimate(id, "2024-03", "1234567890123456.78");

        csp(partner)
                .get("/contracts/" + id + "/forecast")
                .then()
                .body("reportedToDate.amount", equalTo("1234567890123456.78"));
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
                    .body("pipelineWithoutContract", nullValue())
                    .body("cheapestLevel.choice", equalTo("PAY_AS_YOU_GO"))
                    .body("cheapestLevel.level", nullValue())
                    .body("cheapestLevel.monthlyCost.amount", equalTo("0.00"));
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
