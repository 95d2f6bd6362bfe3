package dev.cspmesh.partner.journey;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import dev.cspmesh.kit.test.Topics;
import dev.cspmesh.partner.Given;
import dev.cspmesh.partner.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class JourneyApiTest extends ServiceTest {

    private final String contract = UUID.randomUUID().toString();

    @BeforeEach
    void catalogue() {
        Given.catalogue();
    }

    @Test
    void a_partner_reads_its_ten_steps_with_the_requests_that_are_its_own() {
        String partner = Given.partner("DE");

        until(csp(partner), partner, "steps[2].state", "OPEN")
                .body("steps", hasSize(10))
                .body("steps[1].state", equalTo("DONE"))
                .body("steps[1].since", notNullValue())
                .body("steps[2].actions.action", hasItem("chooseAggregator"))
                .body("steps[4].state", equalTo("BLOCKED"))
                .body("steps[4].reasons", hasSize(2));
        vmware().get("/partners/" + partner + "/journey")
                .then()
                .body("steps[2].actions", hasSize(0))
                .body("steps[3].actions.action", hasItem("recordCompletion"));
        csp(Given.partner("DE")).get("/partners/" + partner + "/journey").then().statusCode(404);
    }

    @Test
    void events_of_other_services_move_the_journey_on() {
        String aggregator = Given.aggregatorIn("DE");
        String partner = ready(aggregator);
        until(csp(partner), partner, "steps[4].state", "OPEN");
        published("contract.signed.v1", contract, partner, """
                "contractId": "%1$s", "service": "vmc-aws", "number": "CON-100001", "aggregatorId": "%2$s",
                "nextActions": {"aggregator": [{"action": "countersignContract", "method": "POST",
                                                "href": "/contracts/%1$s/countersignature"}]}
                """.formatted(contract, aggregator));

        until(
                        aggregator(aggregator),
                        partner,
                        "steps[4].reasons[0]",
                        "the contract waits for the aggregator's signature")
                .body("steps[4].actions.action", hasItem("countersignContract"))
                .body("steps[4].actions.href", hasItem(contracts() + "/contracts/" + contract + "/countersignature"));
        published("contract.activated.v1", contract, partner, """
                "contractId": "%s", "service": "vmc-aws", "number": "CON-100001", "aggregatorId": "%s",
                "endsOn": "2027-09-01", "nextActions": {}
                """.formatted(contract, aggregator));
        String order = UUID.randomUUID().toString();
        published("order.spooled.v1", order, partner, """
                "orderId": "%s", "contractId": "%s", "month": "2026-10", "dueOn": "2026-11-05",
                "nextActions": {"csp-saas": [
                    {"action": "submitOrder", "method": "POST", "href": "/orders/%s/submission"},
                    {"action": "editOrderLine", "method": "PUT", "href": "/orders/%s/lines/{line}"}]}
                """.formatted(order, contract, order, order));

        until(csp(partner), partner, "steps[9].state", "OPEN")
                .body("steps[4].state", equalTo("DONE"))
                .body("steps[9].dueBy", equalTo("2026-11-05"))
                .body("steps[9].actions.action", contains("submitOrder", "readOrder"))
                .body("steps[9].actions.href", hasItem(endsWith("/orders/" + order + "/submission")));
    }

    @Test
    void an_aggregator_sees_who_of_its_partners_is_stuck_where() {
        String aggregator = Given.aggregatorIn("DE");
        String partner = Given.partner("DE");
        Given.choice(partner, aggregator);
        Given.partner("DE");
        until(csp(partner), partner, "steps[2].state", "DONE");

        aggregator(aggregator)
                .get("/journeys")
                .then()
                .statusCode(200)
                .body("items.partnerId", everyItem(equalTo(partner)))
                .body("items[0].stuckAt.number", equalTo(4))
                .body("items[0].stuckAt.reasons", hasItem("VOP-MSP is not completed"))
                .body("items[0].done", equalTo(3));
        vmware().get("/journeys?limit=200").then().body("items.size()", greaterThan(1));
    }

    @Test
    void one_command_reads_the_journeys_from_the_topics_anew_while_they_can_be_read() {
        String partner = Given.partner("DE");
        Given.completed(partner, "VOP-MSP");
        until(csp(partner), partner, "steps[3].state", "DONE");
        Rows.delete("journey_entry", "partner_id", partner);
        Rows.addOld(partner, "terms.published.v1");
        csp(partner).get("/partners/" + partner + "/journey").then().body("steps[3].state", equalTo("OPEN"));

        String rebuild = once(vmware())
                .post("/journeys/rebuilds")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        Awaitility.await()
                .untilAsserted(() -> vmware().get("/journeys/rebuilds/" + rebuild)
                        .then()
                        .body("finishedAt", notNullValue())
                        .body("events", greaterThan(1)));
        csp(partner)
                .get("/partners/" + partner + "/journey")
                .then()
                .body("steps[3].state", equalTo("DONE"))
                .body("steps[1].state", equalTo("DONE"))
                .body("steps[6].state", equalTo("DONE"))
                .body("steps.number", hasItems(1, 10));
    }

    private static String ready(String aggregator) {
        String partner = Given.partner("DE");
        Given.choice(partner, aggregator);
        Given.completed(partner, "VOP-MSP");
        return partner;
    }

    private static void published(String type, String key, String partner, String parts) {
        Topics.publish(type, key, "{\"partnerId\": \"" + partner + "\", " + parts + "}");
    }

    private static String contracts() {
        return ConfigProvider.getConfig().getValue("mesh.contract.url", String.class);
    }

    private static ValidatableResponse until(RequestSpecification who, String partner, String path, String value) {
        String journey = "/partners/" + partner + "/journey";
        Awaitility.await().until(() -> value.equals(who.get(journey).path(path)));
        return who.get(journey).then().statusCode(200);
    }
}
