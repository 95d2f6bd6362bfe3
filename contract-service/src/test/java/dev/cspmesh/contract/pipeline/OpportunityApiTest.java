package dev.cspmesh.contract.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dev.cspmesh.contract.Given;
import dev.cspmesh.contract.ServiceTest;
import dev.cspmesh.kit.test.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class OpportunityApiTest extends ServiceTest {

    private static final String FORM = """
            {"customerName": "Hafen Logistik AG", "service": "vmc-aws", "startsOn": "2024-03-11", "probabilityPercent": 60,
             "expectedMonthlyMsrp": {"amount": "1500.5", "currency": "USD"}}
            """;

    @Test
    void a_csp_enters_a_deal() {
        String partner = Given.stranger();

        String id = enter(partner, FORM)
                .statusCode(201)
                .header("Location", containsString("/opportunities/"))
                .body("status", equalTo("NEW"))
                .body("expectedMonthlyMsrp.amount", equalTo("1500.50"))
                .body("allowedActions.action", contains("moveOpportunity"))
                .extract()
                .path("id");

        csp(partner).get("/opportunities").then().statusCode(200).body("items.id", contains(id));
        var entered = Topics.await("opportunity.entered.v1", id);
        assertThat(entered.data().toString()).contains(partner).doesNotContain("Hafen");
    }

    @Test
    void a_deal_moves_on_the_version_that_was_read() {
        String partner = Given.stranger();
        String id = enter(partner, FORM).extract().path("id");

        move(partner, id, "\"0\"", "QUALIFIED").statusCode(200).header("ETag", equalTo("\"1\""));

        move(partner, id, "\"0\"", "PROPOSED").statusCode(412);
        move(partner, id, "\"1\"", "WON")
                .statusCode(409)
                .body("type", equalTo("https://csp-mesh.example/problems/wrong-state"))
                .body("errors[0].allowed", equalTo("LOST, PROPOSED"));
        assertThat(Topics.await("opportunity.moved.v1", id)
                        .data()
                        .path("status")
                        .asText())
                .isEqualTo("QUALIFIED");
    }

    @Test
    void a_won_deal_asks_for_a_customer_organization_and_leaves_its_history() {
        String partner = Given.stranger();
        String id = enter(partner, FORM).extract().path("id");
        move(partner, id, "\"0\"", "QUALIFIED").statusCode(200);
        move(partner, id, "\"1\"", "PROPOSED").statusCode(200);
        move(partner, id, "\"2\"", "WON").statusCode(200);

        var request = Topics.await("opportunity.customer-requested.v1", id).data();

        assertThat(request.path("customerName").asText()).isEqualTo("Hafen Logistik AG");
        assertThat(request.path("partnerId").asText()).isEqualTo(partner);
        csp(partner)
                .get("/opportunities/" + id + "/history")
                .then()
                .body("items.why", contains(null, "QUALIFIED", "PROPOSED", "WON", null));
    }

    @Test
    void a_move_that_names_no_version_or_no_stage_is_refused() {
        String partner = Given.stranger();
        String id = enter(partner, FORM).extract().path("id");

        csp(partner)
                .body("{\"status\": \"LOST\"}")
                .put("/opportunities/" + id + "/stage")
                .then()
                .statusCode(428);
        move(partner, id, "\"0\"", "SOLD").statusCode(400);
    }

    @Test
    void a_foreign_deal_looks_like_a_missing_one() {
        String foreign = enter(Given.stranger(), FORM).extract().path("id");
        String missing = UUID.randomUUID().toString();
        String mine = Given.stranger();

        String ofForeign = csp(mine)
                .get("/opportunities/" + foreign)
                .then()
                .statusCode(404)
                .extract()
                .asString();
        String ofMissing = csp(mine)
                .get("/opportunities/" + missing)
                .then()
                .statusCode(404)
                .extract()
                .asString();

        assertThat(ofForeign.replace(foreign, missing)).isEqualTo(ofMissing);
        move(mine, foreign, "\"0\"", "LOST").statusCode(404);
        csp(mine).get("/opportunities").then().body("items", hasSize(0));
    }

    @Test
    void nobody_but_a_csp_sees_deals() {
        vmware().get("/opportunities").then().statusCode(403);
        aggregator(Given.AGGREGATOR).get("/opportunities").then().statusCode(403);
        customer("00000000-0000-7000-8000-00000000000c")
                .get("/opportunities")
                .then()
                .statusCode(403);
        anyone().get("/opportunities").then().statusCode(401);
    }

    @ParameterizedTest
    @CsvSource({
        "1500.5, 0, #/expectedMonthlyMsrp/amount",
        "1500.5, -1, #/expectedMonthlyMsrp/amount",
        "1500.5, 1e999999999, #/expectedMonthlyMsrp/amount",
        "60, 101, #/probabilityPercent",
        "60, null, #/probabilityPercent",
        "Hafen Logistik AG, '', #/customerName",
        "2024-03-11, 2024-02-30, #/startsOn"
    })
    void a_form_outside_its_limits_is_refused(String good, String bad, String pointer) {
        enter(Given.stranger(), FORM.replace(good, bad))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItem(pointer));
    }

    @ParameterizedTest
    @CsvSource({"vmc-aws, nothing, unknown-service"})
    void a_form_that_breaks_a_rule_is_refused(String good, String bad, String problem) {
        enter(Given.stranger(), FORM.replace(good, bad))
                .statusCode(422)
                .body("type", equalTo("https://csp-mesh.example/problems/" + problem));
    }

    @Test
    void a_deal_is_in_a_currency_in_which_the_service_is_sold() {
        enter(Given.stranger(), FORM.replace("USD", "NOK"))
                .statusCode(422)
                .body("type", equalTo("https://csp-mesh.example/problems/not-sold-in-currency"))
                .body("errors[0].pointer", equalTo("#/expectedMonthlyMsrp/currency"))
                .body("errors[0].allowed", containsString("USD"));
    }

    @Test
    void a_repeated_request_gets_the_first_reply() {
        String partner = Given.stranger();
        String key = UUID.randomUUID().toString();

        for (int i = 0; i < 2; i++) {
            csp(partner)
                    .header("Idempotency-Key", key)
                    .body(FORM)
                    .post("/opportunities")
                    .then()
                    .statusCode(201);
        }

        csp(partner).get("/opportunities").then().body("items", hasSize(1));
    }

    private static ValidatableResponse enter(String partner, String form) {
        return once(csp(partner)).body(form).post("/opportunities").then();
    }

    private static ValidatableResponse move(String partner, String id, String etag, String status) {
        return csp(partner)
                .header("If-Match", etag)
                .body("{\"status\": \"" + status + "\"}")
                .put("/opportunities/" + id + "/stage")
                .then();
    }
}
