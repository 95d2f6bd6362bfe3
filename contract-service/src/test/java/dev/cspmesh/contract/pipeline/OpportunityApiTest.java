package dev.cspmesh.contract.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

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

    private static final String EDIT = """
            {"customerName": "Hafen Logistik SE", "startsOn": "2024-04-01", "probabilityPercent": 80,
             "expectedMonthlyMsrp": {"amount": "1800", "currency": "USD"}, "reason": "A second site."}
            """;

    @Test
    void a_csp_enters_a_deal() {
        String partner = Given.stranger();

        String id = enter(partner, FORM)
                .statusCode(201)
                .header("Location", containsString("/opportunities/"))
                .body("status", equalTo("NEW"))
                .body("expectedMonthlyMsrp.amount", equalTo("1500.50"))
                .body("allowedActions.action", contains("editOpportunity", "moveOpportunity"))
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
                .body(Deals.request(OpportunityStatus.LOST))
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
        edit(mine, foreign, "\"0\"", EDIT).statusCode(404);
        csp(mine).get("/opportunities").then().body("items", hasSize(0));
    }

    @Test
    void the_amount_date_chance_and_customer_of_an_open_deal_are_edited_and_its_history_says_from_what_to_what() {
        String partner = Given.stranger();
        String id = enter(partner, FORM).extract().path("id");

        csp(partner).body(EDIT).put("/opportunities/" + id).then().statusCode(428);
        edit(partner, id, "\"0\"", EDIT)
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("customerName", equalTo("Hafen Logistik SE"))
                .body("service", equalTo("vmc-aws"))
                .body("expectedMonthlyMsrp.amount", equalTo("1800.00"))
                .body("startsOn", equalTo("2024-04-01"))
                .body("probabilityPercent", equalTo(80))
                .body("status", equalTo("NEW"));
        edit(partner, id, "\"0\"", EDIT).statusCode(412);

        csp(partner)
                .get("/opportunities/" + id + "/history")
                .then()
                .body("items.what", contains("opportunity.entered", "opportunity.edited"))
                .body("items[1].why", equalTo("A second site."))
                .body(
                        "items[1].changes.name",
                        contains("customerName", "expectedMonthlyMsrp", "startsOn", "probabilityPercent"))
                .body("items[1].changes.from", contains("Hafen Logistik AG", "1500.50 USD", "2024-03-11", "60"))
                .body("items[1].changes.to", contains("Hafen Logistik SE", "1800.00 USD", "2024-04-01", "80"));
        assertThat(Topics.await("opportunity.edited.v1", id).data().toString()).doesNotContain("Hafen", "1800");
    }

    @Test
    void a_deal_that_is_won_or_lost_is_not_edited_any_more() {
        String partner = Given.stranger();
        String id = enter(partner, FORM).extract().path("id");
        say(partner, id, Deals.request(OpportunityStatus.LOST)).statusCode(200);

        edit(partner, id, "\"1\"", EDIT)
                .statusCode(409)
                .body("type", equalTo("https://csp-mesh.example/problems/wrong-state"));
        csp(partner).get("/opportunities/" + id).then().body("allowedActions", empty());
    }

    @ParameterizedTest
    @CsvSource({
        "1800, 0, 400, #/expectedMonthlyMsrp/amount",
        "80, 101, 400, #/probabilityPercent",
        "2024-04-01, 2124-04-01, 400, #/startsOn",
        "USD, NOK, 422, #/expectedMonthlyMsrp/currency",
        "USD, ABC, 400, #/expectedMonthlyMsrp/currency",
        "A second site., ' ', 200, "
    })
    void an_edit_keeps_the_rules_of_the_entry(String good, String bad, int status, String pointer) {
        String partner = Given.stranger();
        String id = enter(partner, FORM).extract().path("id");

        ValidatableResponse answer = edit(partner, id, "\"0\"", EDIT.replace(good, bad));

        answer.statusCode(status);
        if (pointer != null) {
            answer.body("errors[0].pointer", equalTo(pointer)).body("errors[0].allowed", notNullValue());
        }
    }

    @Test
    void a_lost_deal_says_why_and_no_other_stage_does() {
        String partner = Given.stranger();
        String id = enter(partner, FORM).extract().path("id");

        say(partner, id, "{\"status\": \"LOST\"}")
                .statusCode(422)
                .body("type", equalTo("https://csp-mesh.example/problems/stage-details-do-not-fit"))
                .body("errors[0].pointer", equalTo("#/reasonCode"))
                .body("errors[0].allowed", containsString("COMPETITOR"));
        say(partner, id, "{\"status\": \"LOST\", \"reasonCode\": \"OTHER\"}")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/reason"));
        say(partner, id, "{\"status\": \"LOST\", \"reasonCode\": \"WEATHER\"}").statusCode(400);
        say(partner, id, "{\"status\": \"QUALIFIED\", \"reasonCode\": \"PRICE\"}")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/reasonCode"));
        say(partner, id, "{\"status\": \"QUALIFIED\", \"reason\": \"Why not?\"}")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/reason"));

        say(partner, id, "{\"status\": \"LOST\", \"reasonCode\": \"COMPETITOR\", \"reason\": \"Half the price.\"}")
                .statusCode(200)
                .body("loss.reasonCode", equalTo("COMPETITOR"))
                .body("loss.reason", equalTo("Half the price."))
                .body("closedAt", notNullValue());
        csp(partner)
                .get("/opportunities/" + id + "/history")
                .then()
                .body("items.why", contains(null, "LOST, COMPETITOR: Half the price."));
        csp(partner).get("/opportunities?reasonCode=PRICE").then().body("items", hasSize(0));
        csp(partner).get("/opportunities?reasonCode=COMPETITOR,OTHER").then().body("items.id", contains(id));
    }

    @Test
    void a_deal_that_is_tied_to_a_customer_asks_for_no_second_organization() {
        String partner = Given.stranger();
        String customer = Given.customerOf(partner);
        String foreign = Given.customerOf(Given.stranger());
        String named = "\"customerOrganizationId\": \"%s\", \"service\"";

        for (String wrong : new String[] {foreign, UUID.randomUUID().toString()}) {
            enter(partner, FORM.replace("\"service\"", named.formatted(wrong)))
                    .statusCode(422)
                    .body("type", equalTo("https://csp-mesh.example/problems/unknown-customer"))
                    .body("errors[0].pointer", equalTo("#/customerOrganizationId"));
        }
        String first = enter(partner, FORM.replace("\"service\"", named.formatted(customer)))
                .statusCode(201)
                .body("customerOrganizationId", equalTo(customer))
                .extract()
                .path("id");
        String second = enter(partner, FORM).extract().path("id");
        for (String deal : new String[] {first, second}) {
            say(partner, deal, "{\"status\": \"QUALIFIED\"}").statusCode(200);
            say(partner, deal, "{\"status\": \"PROPOSED\"}").statusCode(200);
        }
        String won = "{\"status\": \"WON\", \"customerOrganizationId\": \"%s\"}";
        say(partner, second, won.formatted(foreign)).statusCode(422);

        say(partner, first, "{\"status\": \"WON\"}").statusCode(200).body("customerOrganizationId", equalTo(customer));
        say(partner, second, won.formatted(customer)).statusCode(200).body("customerOrganizationId", equalTo(customer));

        csp(partner)
                .get("/opportunities?customerOrganizationId=" + customer)
                .then()
                .body("items.id", contains(first, second));
        csp(partner)
                .get("/opportunities/" + second + "/history")
                .then()
                .body("items.what", not(hasItem("opportunity.customer-requested")));
    }

    @Test
    void won_and_lost_deals_are_counted_by_period_service_and_reason_and_money_by_currency() {
        String partner = Given.stranger();
        Given.sold("cloud-disaster-recovery", "EUR");
        for (String amount : new String[] {"100.25", "200"}) {
            String id = enter(partner, FORM.replace("1500.5", amount)).extract().path("id");
            say(partner, id, Deals.request(OpportunityStatus.LOST)).statusCode(200);
        }
        String won = enter(partner, FORM).extract().path("id");
        for (String stage : new String[] {"QUALIFIED", "PROPOSED", "WON"}) {
            say(partner, won, "{\"status\": \"" + stage + "\"}").statusCode(200);
        }
        String euros = enter(partner, FORM.replace("USD", "EUR").replace("vmc-aws", "cloud-disaster-recovery"))
                .statusCode(201)
                .extract()
                .path("id");
        say(partner, euros, "{\"status\": \"LOST\", \"reasonCode\": \"TIMING\"}")
                .statusCode(200);
        enter(partner, FORM).statusCode(201);

        csp(partner)
                .get("/opportunity-outcomes")
                .then()
                .statusCode(200)
                .body("period", equalTo("MONTH"))
                .body("items.periodStartsOn", everyItem(equalTo("2024-03-01")))
                .body("items.service", contains("cloud-disaster-recovery", "vmc-aws", "vmc-aws"))
                .body("items.status", contains("LOST", "WON", "LOST"))
                .body("items.reasonCode", contains("TIMING", null, "PRICE"))
                .body("items.deals", contains(1, 1, 2))
                .body("items.expectedMonthlyMsrp.amount", contains("1500.50", "1500.50", "300.25"))
                .body("totals.currency", contains("EUR", "USD"))
                .body("totals.wonPercent", contains(0, 33))
                .body("totals[1].won.expectedMonthlyMsrp.amount", equalTo("1500.50"))
                .body("totals[1].lost.deals", equalTo(2))
                .body("totals[1].lost.expectedMonthlyMsrp.amount", equalTo("300.25"));
        csp(partner)
                .get("/opportunity-outcomes?period=YEAR&service=vmc-aws&closedFrom=2024-03-01&closedBefore=2024-03-02")
                .then()
                .body("items.periodStartsOn", contains("2024-01-01", "2024-01-01"));
        csp(partner)
                .get("/opportunity-outcomes?closedFrom=2024-03-02")
                .then()
                .body("items", empty())
                .body("totals", empty());
        csp(partner)
                .get("/opportunities?status=LOST&closedFrom=2024-03-01&closedBefore=2024-03-02&service=vmc-aws")
                .then()
                .body("items", hasSize(2));
        csp(Given.stranger()).get("/opportunity-outcomes").then().body("items", empty());
        csp(partner).get("/opportunity-outcomes?period=WEEK").then().statusCode(400);
        vmware().get("/opportunity-outcomes").then().statusCode(403);
        aggregator(Given.AGGREGATOR).get("/opportunity-outcomes").then().statusCode(403);
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

    private static ValidatableResponse say(String partner, String id, String stage) {
        return confirming(() -> csp(partner), "/opportunities/" + id)
                .body(stage)
                .put("/opportunities/" + id + "/stage")
                .then();
    }

    private static ValidatableResponse edit(String partner, String id, String etag, String form) {
        return csp(partner)
                .header("If-Match", etag)
                .body(form)
                .put("/opportunities/" + id)
                .then();
    }
}
