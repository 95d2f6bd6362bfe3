package dev.cspmesh.contract;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.cspmesh.contract.pipeline.Deals;
import dev.cspmesh.contract.pipeline.OpportunityStatus;
import dev.cspmesh.kit.test.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A suspended partner begins nothing new, what runs goes on; the departure of one ends it (docs/domain.md, partner). */
@QuarkusTest
class StandingApiTest extends ServiceTest {

    private static final String DEAL = """
            {"customerName": "Hafen Logistik AG", "service": "%s", "startsOn": "2024-03-11", "probabilityPercent": 60,
             "expectedMonthlyMsrp": {"amount": "1500.50", "currency": "USD"}}
            """;
    private static final String DELINQUENT = """
            {"reasonCode": "DELINQUENT", "reason": "Three months are not paid."}""";

    @Inject
    TestClock clock;

    @AfterEach
    void backToStart() {
        clock.reset();
    }

    @Test
    void a_suspended_partner_drafts_enters_and_asks_for_nothing_new() {
        String partner = Given.partner();
        suspend(partner);

        refused(once(csp(partner))
                .body(Given.form("2024-03-21"))
                .post("/contracts")
                .then());
        refused(once(csp(partner))
                .body(DEAL.formatted("vmc-aws"))
                .post("/opportunities")
                .then());
        refused(once(csp(partner))
                .body("{\"service\": \"sd-wan\", \"question\": \"Twenty branches?\"}")
                .post("/sales-enquiries")
                .then());
    }

    @Test
    void nobody_takes_a_step_to_a_new_contract_of_a_suspended_partner() {
        String partner = Given.partner();
        String draft = Given.draft(partner, "2024-03-21");
        String signed = Given.signed(partner, "2024-03-21");
        String countersigned = Given.countersigned(partner, "2024-03-21");
        suspend(partner);

        refused(step(() -> csp(partner), draft, "signature"));
        refused(step(() -> aggregator(Given.AGGREGATOR), signed, "countersignature"));
        refused(step(() -> vmware(), countersigned, "approval"));
        csp(partner).get("/contracts/" + draft).then().body("allowedActions.action", contains("withdrawContract"));
        aggregator(Given.AGGREGATOR)
                .get("/contracts/" + signed)
                .then()
                .body("allowedActions.action", contains("sendContractBack", "rejectContract"));
        step(() -> csp(partner), draft, "withdrawal").statusCode(200);
    }

    @Test
    void a_running_contract_goes_on_and_takes_less_but_not_more() {
        String partner = Given.partner();
        String running = Given.approved(partner, "2024-03-01");
        suspend(partner);

        refused(change(partner, running, "{\"kind\": \"UPGRADE\", \"level\": \"L2500\", \"reason\": \"More.\"}"));
        csp(partner)
                .get("/contracts/" + running)
                .then()
                .body("status", equalTo("ACTIVE"))
                .body("allowedActions.action", hasItem("requestChange"));
        change(partner, running, "{\"kind\": \"TERMINATE\", \"reason\": \"Less.\"}")
                .statusCode(201);
    }

    @Test
    void an_upgrade_whose_month_comes_while_the_partner_is_suspended_lapses() {
        String partner = Given.partner();
        String running = Given.approved(partner, "2024-03-01");
        String upgrade = change(
                        partner, running, "{\"kind\": \"UPGRADE\", \"level\": \"L2500\", \"reason\": \"More.\"}")
                .statusCode(201)
                .extract()
                .path("id");
        Given.changeAgreed(partner, upgrade);
        suspend(partner);

        clock.moveTo("2024-04-01T00:00:00Z");

        Awaitility.await()
                .until(() -> "LAPSED"
                        .equals(csp(partner).get("/change-requests/" + upgrade).path("status")));
        csp(partner).get("/contracts/" + running).then().body("level.code", equalTo("L10"));
    }

    @Test
    void an_amendment_that_adds_is_not_signed_while_the_partner_is_suspended() {
        String partner = Given.partner();
        String running = Given.approved(partner, "2024-03-01");
        String upgrade = change(
                        partner, running, "{\"kind\": \"UPGRADE\", \"level\": \"L2500\", \"reason\": \"More.\"}")
                .statusCode(201)
                .extract()
                .path("id");
        suspend(partner);

        refused(confirming(() -> csp(partner), "/change-requests/" + upgrade + "/document")
                .post("/change-requests/" + upgrade + "/signature")
                .then());
        csp(partner)
                .get("/change-requests/" + upgrade)
                .then()
                .body("allowedActions.action", contains("withdrawChange"));
    }

    @Test
    void a_deal_of_a_suspended_partner_can_only_be_lost() {
        String partner = Given.partner();
        String deal = deal(partner, "vmc-aws");
        suspend(partner);

        refused(move(partner, deal, "QUALIFIED"));
        refused(confirming(() -> csp(partner), "/opportunities/" + deal)
                .body("""
                        {"customerName": "Hafen", "startsOn": "2024-04-01", "probabilityPercent": 80,
                         "expectedMonthlyMsrp": {"amount": "1800.00", "currency": "USD"}}
                        """)
                .put("/opportunities/" + deal)
                .then());
        csp(partner).get("/opportunities/" + deal).then().body("allowedActions.action", contains("moveOpportunity"));
        move(partner, deal, "LOST").statusCode(200);
    }

    @Test
    void a_contract_whose_first_day_comes_waits_for_the_reinstatement() {
        String partner = Given.partner();
        String waiting = Given.approved(partner, "2024-03-21");
        suspend(partner);
        clock.moveTo("2024-03-21T00:00:00Z");
        String other = Given.approved(Given.partner(), "2024-03-21");
        Given.awaitStatus(other, "ACTIVE");
        vmware().get("/contracts/" + waiting).then().body("status", equalTo("PENDING_EFFECTIVE_DATE"));

        tell("reinstated", partner, "2024-03-02T08:00:00Z");

        Given.awaitStatus(waiting, "ACTIVE");
        Given.draft(partner, "2024-04-01");
    }

    @Test
    void an_older_suspension_that_comes_late_changes_nothing() {
        String partner = Given.partner();
        tell("reinstated", partner, "2024-02-25T08:00:00Z");
        String late = tell("suspended", partner, "2024-02-20T08:00:00Z");
        Awaitility.await().until(() -> Rows.count("inbox", "event_id", late) == 1);

        Given.draft(partner, "2024-03-21");
    }

    @Test
    void a_departure_ends_what_runs_at_the_month_boundary_and_withdraws_what_waits() {
        String partner = Given.partner();
        String draft = Given.draft(partner, "2024-03-21");
        String waiting = Given.approved(partner, "2024-03-21");
        String running = Given.approved(partner, "2024-03-01");
        String change = change(partner, running, "{\"kind\": \"UPGRADE\", \"level\": \"L2500\", \"reason\": \"More.\"}")
                .statusCode(201)
                .extract()
                .path("id");

        tell("left", partner, "2024-03-01T08:00:00Z");

        Given.awaitStatus(draft, "WITHDRAWN");
        Given.awaitStatus(waiting, "WITHDRAWN");
        Given.awaitStatus(running, "PENDING_TERMINATION");
        csp(partner)
                .get("/contracts/" + running)
                .then()
                .body("terminatesOn", equalTo("2024-03-31"))
                .body("ending.reasonCode", equalTo("PARTNER_LEFT"))
                .body("ending.reason", equalTo("Bills are not paid"));
        csp(partner).get("/change-requests/" + change).then().body("status", equalTo("LAPSED"));
        refused(once(csp(partner))
                .body(Given.form("2024-03-21"))
                .post("/contracts")
                .then());
        clock.moveTo("2024-04-01T00:00:00Z");
        Given.awaitStatus(running, "TERMINATED");
    }

    @Test
    void vmware_and_the_aggregator_end_a_contract_with_a_coded_reason() {
        String partner = Given.partner();
        String one = Given.approved(partner, "2024-03-01");
        String other = Given.approved(partner, "2024-03-01");

        end(() -> aggregator(Given.AGGREGATOR), one, DELINQUENT)
                .statusCode(200)
                .body("status", equalTo("PENDING_TERMINATION"))
                .body("terminatesOn", equalTo("2024-03-31"))
                .body("ending.reasonCode", equalTo("DELINQUENT"))
                .body("ending.endedBy", equalTo(Given.AGGREGATOR));
        end(() -> vmware(), other, """
                {"reasonCode": "MERGER", "reason": "Bought.", "endsOn": "2024-05-31"}""").statusCode(200).body("terminatesOn", equalTo("2024-05-31"));

        var told = Topics.await("contract.terminating.v1", one).data();
        org.assertj.core.api.Assertions.assertThat(
                        told.path("ending").path("reasonCode").asText())
                .isEqualTo("DELINQUENT");
        csp(partner)
                .get("/contracts/" + one + "/history")
                .then()
                .body("items.why", hasItem("DELINQUENT: Three months are not paid."));
        csp(partner).get("/contracts/" + one + "/document").then().statusCode(200);
    }

    @Test
    void an_ending_by_vmware_cannot_be_withdrawn_with_the_termination_of_the_csp() {
        String partner = Given.partner();
        String id = Given.approved(partner, "2024-03-01");
        String own = Given.changeAgreed(
                partner, Given.change(partner, id, "{\"kind\": \"TERMINATE\", \"terminatesOn\": \"2024-05-31\"}"));
        Given.awaitStatus(id, "PENDING_TERMINATION");

        end(() -> vmware(), id, DELINQUENT).statusCode(200).body("terminatesOn", equalTo("2024-03-31"));

        csp(partner)
                .get("/change-requests/" + own)
                .then()
                .body("status", equalTo("LAPSED"))
                .body("allowedActions", hasSize(0));
        confirming(() -> csp(partner), "/change-requests/" + own)
                .post("/change-requests/" + own + "/withdrawal")
                .then()
                .statusCode(409);
        vmware().get("/contracts/" + id).then().body("status", equalTo("PENDING_TERMINATION"));
    }

    @Test
    void an_ending_is_refused_without_a_code_a_shown_version_or_a_month_that_is_not_over() {
        String partner = Given.partner();
        String id = Given.approved(partner, "2024-03-01");

        end(() -> vmware(), id, "{\"reasonCode\": \"PARTNER_LEFT\", \"reason\": \"x\"}")
                .statusCode(400);
        end(() -> vmware(), id, DELINQUENT.replace("}", ", \"endsOn\": \"2024-04-15\"}"))
                .statusCode(422)
                .body("errors.pointer", contains("#/endsOn"));
        once(vmware())
                .body(DELINQUENT)
                .post("/contracts/" + id + "/ending")
                .then()
                .statusCode(428);
        once(csp(partner))
                .body(DELINQUENT)
                .post("/contracts/" + id + "/ending")
                .then()
                .statusCode(403);
        once(aggregator("AGG-9"))
                .body(DELINQUENT)
                .post("/contracts/" + id + "/ending")
                .then()
                .statusCode(404);
        end(() -> vmware(), Given.draft(partner, "2024-03-21"), DELINQUENT).statusCode(409);
    }

    @Test
    void an_aggregator_that_may_not_act_makes_no_new_contract() {
        String aggregator = "AGG-" + System.nanoTime();
        String partner = Given.partner();
        choose(partner, aggregator);
        String draft = Given.draft(partner, "2024-03-21");
        String event = Topics.publish("aggregator.changed.v1", aggregator, """
                {"aggregatorId": "%s", "status": "INACTIVE", "countries": ["DE"], "changedAt": "2024-03-01T08:00:00Z"}
                """.formatted(aggregator));
        Awaitility.await().until(() -> Rows.count("inbox", "event_id", event) == 1);

        inactive(step(() -> csp(partner), draft, "signature"));
        inactive(once(csp(partner))
                .body(Given.form("2024-03-21"))
                .post("/contracts")
                .then());
        csp(partner)
                .get("/contracts/" + draft)
                .then()
                .body("allowedActions.action", contains("editContract", "withdrawContract"));
    }

    private static void choose(String partner, String aggregator) {
        String event = Topics.publish("partner.aggregator-chosen.v1", partner, """
                {"partnerId": "%s", "aggregatorId": "%s", "chosenAt": "2024-02-02T08:00:00Z"}
                """.formatted(partner, aggregator));
        Awaitility.await().until(() -> Rows.count("inbox", "event_id", event) == 1);
    }

    private static void inactive(ValidatableResponse response) {
        response.statusCode(409).body("type", equalTo("https://csp-mesh.example/problems/aggregator-inactive"));
    }

    @Test
    void a_won_deal_of_a_service_outside_navigator_leads_to_a_sales_enquiry() {
        Given.sold("workspace-one", "USD");
        String partner = Given.partner();
        String deal = deal(partner, "workspace-one");
        move(partner, deal, "QUALIFIED").statusCode(200);
        move(partner, deal, "PROPOSED").statusCode(200);

        String enquiry = move(partner, deal, "WON")
                .statusCode(200)
                .body("salesEnquiryId", notNullValue())
                .body("allowedActions.action", contains("readEnquiry"))
                .extract()
                .path("salesEnquiryId");

        csp(partner)
                .get("/sales-enquiries/" + enquiry)
                .then()
                .statusCode(200)
                .body("service", equalTo("workspace-one"))
                .body("opportunityId", equalTo(deal));
        vmware().get("/sales-enquiries/" + enquiry)
                .then()
                .body("question", allOf(containsString("1500.50 USD"), not(containsString("Hafen"))));
        org.assertj.core.api.Assertions.assertThat(Topics.all("opportunity.customer-requested.v1"))
                .noneMatch(seen -> seen.key().equals(deal));
    }

    @Test
    void a_won_deal_of_an_integrated_service_has_no_enquiry() {
        Given.sold("vmc-aws", "USD");
        String partner = Given.partner();
        String deal = deal(partner, "vmc-aws");
        move(partner, deal, "QUALIFIED").statusCode(200);
        move(partner, deal, "PROPOSED").statusCode(200);

        move(partner, deal, "WON").statusCode(200).body("salesEnquiryId", nullValue());

        csp(partner).get("/sales-enquiries").then().body("items", hasSize(0));
    }

    @Test
    void a_free_service_needs_nothing_but_its_activation() {
        String partner = Given.partner();

        free(once(csp(partner))
                .body(Given.form("2024-03-21").replace("vmc-aws", "bitnami"))
                .post("/contracts")
                .then());
        free(once(csp(partner))
                .body("{\"service\": \"bitnami\", \"question\": \"What does it cost?\"}")
                .post("/sales-enquiries")
                .then());
    }

    private static void free(ValidatableResponse response) {
        response.statusCode(422)
                .body("type", equalTo("https://csp-mesh.example/problems/service-is-free"))
                .body("next.action", hasItems("activateService"));
    }

    private static void suspend(String partner) {
        tell("suspended", partner, "2024-03-01T08:00:00Z");
    }

    private static String tell(String what, String partner, String at) {
        String event = Topics.publish("partner." + what + ".v1", partner, """
                {"partnerId": "%s", "reason": "Bills are not paid", "%sAt": "%s"}
                """.formatted(partner, what, at));
        Awaitility.await().until(() -> Rows.count("inbox", "event_id", event) == 1);
        return event;
    }

    private static void refused(ValidatableResponse response) {
        response.statusCode(409)
                .body("type", equalTo("https://csp-mesh.example/problems/partner-not-active"))
                .body("detail", containsString("Bills are not paid"));
    }

    private static ValidatableResponse step(Supplier<RequestSpecification> caller, String id, String step) {
        String shown = step.equals("withdrawal") ? "" : "/document";
        return confirming(caller, "/contracts/" + id + shown)
                .post("/contracts/" + id + "/" + step)
                .then();
    }

    private static ValidatableResponse end(Supplier<RequestSpecification> caller, String id, String body) {
        return confirming(caller, "/contracts/" + id)
                .body(body)
                .post("/contracts/" + id + "/ending")
                .then();
    }

    private static ValidatableResponse change(String partner, String id, String body) {
        return once(csp(partner))
                .body(body)
                .post("/contracts/" + id + "/change-requests")
                .then();
    }

    private static String deal(String partner, String service) {
        return once(csp(partner))
                .body(DEAL.formatted(service))
                .post("/opportunities")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse move(String partner, String id, String stage) {
        return confirming(() -> csp(partner), "/opportunities/" + id)
                .body(Deals.request(OpportunityStatus.valueOf(stage)))
                .put("/opportunities/" + id + "/stage")
                .then();
    }
}
