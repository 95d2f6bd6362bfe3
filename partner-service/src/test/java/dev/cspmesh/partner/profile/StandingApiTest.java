package dev.cspmesh.partner.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.cspmesh.kit.test.Topics;
import dev.cspmesh.partner.Given;
import dev.cspmesh.partner.Mailbox;
import dev.cspmesh.partner.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Suspension, departure, the replaced aggregator and free services (docs/domain.md, partner). */
@QuarkusTest
class StandingApiTest extends ServiceTest {

    private static final String WHY = "{\"reason\": \"Bills are not paid.\"}";

    @Test
    void a_suspension_says_since_when_and_why_in_the_partner_and_in_its_journey() {
        String partner = Given.partner("DE");
        csp(partner).get("/partners/" + partner).then().body("statusReason", nullValue());

        move(partner, "suspension");

        csp(partner)
                .get("/partners/" + partner)
                .then()
                .body("status", equalTo("SUSPENDED"))
                .body("statusReason", equalTo("Bills are not paid."));
        csp(partner)
                .get("/partners/" + partner + "/journey")
                .then()
                .body("standing.status", equalTo("SUSPENDED"))
                .body("standing.reason", equalTo("Bills are not paid."));
        soon().untilAsserted(() -> csp(partner)
                .get("/partners/" + partner + "/journey")
                .then()
                .body("steps[4].reasons", hasItem("the partner is not active: Bills are not paid."))
                .body("steps[4].actions.action", not(hasItem("draftContract"))));
        vmware().get("/journeys?q=" + partner).then().body("items.standing.status", contains("SUSPENDED"));
        vmware().get("/journeys?status=SUSPENDED")
                .then()
                .body("items.standing.status", everyItem(equalTo("SUSPENDED")));
    }

    @Test
    void everybody_concerned_gets_one_mail_of_each_decision() {
        String mark = Given.unique();
        String partner = Given.partner("DE", mark);
        once(csp(partner))
                .body("""
                        {"firstName": "Ole", "lastName": "Berg", "email": "o%s@nordwind.example"}""".formatted(mark))
                .post("/partners/" + partner + "/people")
                .then()
                .statusCode(201);
        String holder = aggregator("DE", "h" + mark + "@alpen.example");
        String chosen = aggregator("DE", "c" + mark + "@alpen.example");
        Given.choice(partner, chosen);
        contract("activated", UUID.randomUUID(), partner, holder, "k" + mark + "@nordwind.example");
        soon().until(() -> aggregator(holder).get("/partners/" + partner).statusCode() == 200);

        move(partner, "suspension");
        move(partner, "reinstatement");
        move(partner, "departure");

        for (String address : new String[] {
            "m" + mark + "@nordwind.example",
            "o" + mark + "@nordwind.example",
            "k" + mark + "@nordwind.example",
            "h" + mark + "@alpen.example",
            "c" + mark + "@alpen.example"
        }) {
            Mailbox.await(address, "has left the program");
            assertThat(Mailbox.subjects(address))
                    .filteredOn(subject -> subject.contains("suspended")
                            || subject.contains("reinstated")
                            || subject.contains("has left"))
                    .hasSize(3);
        }
    }

    @Test
    void the_end_of_a_contract_is_told_to_its_contact_too_with_the_reason() {
        String mark = Given.unique();
        String partner = Given.partner("DE", mark);
        String holder = Given.aggregatorIn("DE");
        UUID contract = UUID.randomUUID();
        contract("activated", contract, partner, holder, "k" + mark + "@nordwind.example");
        soon().until(() -> aggregator(holder).get("/partners/" + partner).statusCode() == 200);

        Topics.publish(
                "contract.terminating.v1", contract.toString(), """
                {"contractId": "%s", "number": "CON-%s", "partnerId": "%s", "aggregatorId": "%s", "service": "vmc-aws",
                 "terminatesOn": "2024-07-31", "ending": {"reasonCode": "DELINQUENT", "reason": "x", "endedBy": "%s"}}
                """.formatted(contract, mark, partner, holder, holder));

        Mailbox.await("k" + mark + "@nordwind.example", "CON-" + mark);
        Mailbox.await("m" + mark + "@nordwind.example", "CON-" + mark);
    }

    @Test
    void a_replaced_aggregator_sees_the_partner_while_a_contract_that_it_countersigned_runs() {
        String partner = Given.partner("DE");
        String first = Given.aggregatorIn("DE");
        String second = Given.aggregatorIn("DE");
        Given.choice(partner, first);
        UUID contract = UUID.randomUUID();
        contract("countersigned", contract, partner, first, "k@nordwind.example");
        Given.choice(partner, second);

        soon().until(() -> aggregator(first).get("/partners/" + partner).statusCode() == 200);
        aggregator(first).get("/partners/" + partner + "/journey").then().statusCode(200);
        aggregator(first).get("/partners?q=" + partner).then().body("items.partnerId", contains(partner));
        aggregator(first).get("/journeys?q=" + partner).then().body("items.partnerId", contains(partner));
        aggregator(first).get("/partners/" + partner).then().body("aggregatorId", equalTo(second));
        aggregator(second).get("/partners/" + partner).then().statusCode(200);
        aggregator(Given.aggregatorIn("DE")).get("/partners/" + partner).then().statusCode(404);

        contract("terminated", contract, partner, first, "k@nordwind.example");

        soon().until(() -> aggregator(first).get("/partners/" + partner).statusCode() == 404);
    }

    @Test
    void a_partner_that_left_changes_nothing_and_its_company_may_apply_again_for_a_new_number() {
        String mark = Given.unique();
        String before = Given.partner("DE", mark);
        anyone().body(Given.form("DE", mark)).post("/applications").then().statusCode(409);

        move(before, "departure");

        once(csp(before))
                .body("""
                        {"firstName": "Ole", "lastName": "Berg", "email": "o%s@nordwind.example"}""".formatted(mark))
                .post("/partners/" + before + "/people")
                .then()
                .statusCode(409);
        assertThat(Given.choice(before, Given.aggregatorIn("DE")).statusCode()).isEqualTo(409);
        csp(before).get("/partners/" + before).then().body("allowedActions", empty());
        String again = Given.partner("DE", mark);
        assertThat(again).isNotEqualTo(before);
        csp(again).get("/partners/" + again).then().body("status", equalTo("ACTIVE"));
        csp(before).get("/partners/" + before).then().body("status", equalTo("LEFT"));
        anyone().body(Given.form("DE", mark)).post("/applications").then().statusCode(409);
    }

    @Test
    void people_of_a_partner_that_left_sign_in_until_billing_says_that_the_last_bill_is_paid() {
        String mark = Given.unique();
        String partner = Given.partner("DE", mark);
        identities(partner, 1);
        move(partner, "departure");
        identities(partner, 1);

        Topics.publish("bill.partner-settled.v1", partner, """
                {"partnerId": "%s", "settledAt": "2024-12-01T09:00:00Z"}""".formatted(partner));

        identities(partner, 0);
    }

    @Test
    void a_free_service_needs_an_active_partner_and_nothing_else_and_leads_to_its_activation() {
        Topics.publish("service.listed.v1", "bitnami", """
                {"code":"bitnami","name":"Bitnami","family":"Apps","navigatorIntegrated":true,
                 "competencyRequired":false,"free":true,"supportDesk":"OWN_TEAM"}
                """);
        String partner = Given.partner("DE");
        soon().untilAsserted(() -> csp(partner)
                .get("/partners/" + partner + "/eligibility?service=bitnami")
                .then()
                .statusCode(200)
                .body("eligible", equalTo(true))
                .body("free", equalTo(true))
                .body("missing", empty())
                .body("next.action", contains("activateService")));

        move(partner, "suspension");

        csp(partner)
                .get("/partners/" + partner + "/eligibility?service=bitnami")
                .then()
                .body("eligible", equalTo(false))
                .body("missing.condition", contains("PARTNER_ACTIVE"))
                .body("next", empty());
    }

    @Test
    void an_aggregator_that_lost_its_authorization_opens_no_service() {
        Given.catalogue();
        String partner = Given.partner("DE");
        String aggregator = Given.aggregatorIn("DE");
        Given.choice(partner, aggregator);
        Given.completed(partner, "VOP-MSP");
        String question = "/partners/" + partner + "/eligibility?service=aria-cost";
        csp(partner).get(question).then().body("eligible", equalTo(true));

        Given.confirming("/aggregators/" + aggregator)
                .body("{\"status\": \"INACTIVE\", \"countries\": [\"DE\"]}")
                .put("/aggregators/" + aggregator + "/authorization")
                .then()
                .statusCode(200);

        csp(partner)
                .get(question)
                .then()
                .body("eligible", equalTo(false))
                .body("missing.condition", contains("AGGREGATOR"));
    }

    private static void identities(String partner, int count) {
        soon().untilAsserted(() ->
                vmware().get("/identities?status=READY&party=" + partner).then().body("items", hasSize(count)));
    }

    private static ValidatableResponse move(String partner, String step) {
        return Given.confirming("/partners/" + partner)
                .body(WHY)
                .post("/partners/" + partner + "/" + step)
                .then()
                .statusCode(200);
    }

    private static String aggregator(String country, String email) {
        return once(vmware())
                .body("""
                        {"name": "Alpen Distribution", "countries": ["%s"],
                         "contact": {"firstName": "Urs", "lastName": "Keller", "email": "%s"}}
                        """.formatted(country, email))
                .post("/aggregators")
                .then()
                .statusCode(201)
                .extract()
                .path("aggregatorId");
    }

    private static void contract(String what, UUID id, String partner, String aggregator, String contact) {
        Topics.publish("contract." + what + ".v1", id.toString(), """
                {"contractId": "%s", "number": "CON-1", "partnerId": "%s", "aggregatorId": "%s", "service": "vmc-aws",
                 "terminatedOn": "2024-07-31", "contact": {"firstName": "Kim", "lastName": "Ott", "email": "%s"},
                 "nextActions": {}}
                """.formatted(id, partner, aggregator, contact));
    }
}
