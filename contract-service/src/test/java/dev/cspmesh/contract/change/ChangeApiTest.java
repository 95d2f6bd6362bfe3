package dev.cspmesh.contract.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import dev.cspmesh.contract.Given;
import dev.cspmesh.contract.ServiceTest;
import dev.cspmesh.contract.TestClock;
import dev.cspmesh.kit.test.AtOnce;
import dev.cspmesh.kit.test.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ChangeApiTest extends ServiceTest {

    @Inject
    TestClock clock;

    private final String partner = Given.partner();

    @AfterEach
    void backToStart() {
        clock.reset();
    }

    @Test
    void a_dry_run_tells_the_new_schedule_and_the_money_and_stores_nothing() {
        String id = Given.approved(partner, "2024-03-01");

        preview(id, "{\"kind\": \"UPGRADE\", \"level\": \"L2500\"}")
                .statusCode(200)
                .body("effectiveOn", equalTo("2024-04-01"))
                .body("requiresVendorApproval", equalTo(true))
                .body("monthlyCommitments[0].amount.amount", equalTo("10.00"))
                .body("monthlyCommitments[1].amount.amount", equalTo("2500.00"))
                .body("commitmentBefore.amount", equalTo("110.00"))
                .body("commitmentAfter.amount", equalTo("27500.00"))
                .body("difference.amount", equalTo("27390.00"))
                .body("netAfter.amount", equalTo("24750.00"));
        csp(partner).get("/contracts/" + id + "/change-requests").then().body("items", hasSize(0));
    }

    @Test
    void a_dry_run_of_an_early_end_tells_what_it_bills() {
        String id = Given.approved(partner, "2024-03-01");

        preview(id, "{\"kind\": \"TERMINATE\", \"terminatesOn\": \"2024-05-31\"}")
                .statusCode(200)
                .body("monthlyCommitments", hasSize(3))
                .body("commitmentBefore.amount", equalTo("90.00"))
                .body("commitmentAfter.amount", equalTo("0.00"))
                .body("earlyTerminationFee.amount", equalTo("85.50"));
    }

    @Test
    void an_approved_upgrade_counts_from_the_next_month_on() {
        String id = Given.approved(partner, "2024-03-01");
        String change = requested(id, "{\"kind\": \"UPGRADE\", \"level\": \"L2500\"}");
        Given.changeAgreed(partner, change);
        csp(partner).get("/change-requests/" + change).then().body("status", equalTo("SCHEDULED"));
        read(id).body("level.code", equalTo("L10"));

        clock.moveTo("2024-04-01T00:00:00Z");

        awaitStatus(change, "APPLIED");
        read(id).body("level.code", equalTo("L2500"))
                .body("monthlyCommitments[0].amount.amount", equalTo("10.00"))
                .body("monthlyCommitments[1].amount.amount", equalTo("2500.00"));
        assertThat(Topics.await("contract.changed.v1", id)
                        .data()
                        .path("effectiveOn")
                        .asText())
                .isEqualTo("2024-04-01");
        csp(partner).get("/contracts/" + id + "/document?revision=2").then().statusCode(200);
    }

    @Test
    void a_change_has_one_open_request_at_most() {
        String id = Given.approved(partner, "2024-03-01");
        String change = requested(id, "{\"kind\": \"UPGRADE\", \"level\": \"L2500\"}");

        ask(id, "{\"kind\": \"TERMINATE\"}")
                .statusCode(409)
                .body("type", equalTo("https://csp-mesh.example/problems/change-open"))
                .body("next.href", hasItem("/change-requests/" + change));

        confirming(() -> csp(partner), "/change-requests/" + change)
                .post("/change-requests/" + change + "/withdrawal")
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"));
        ask(id, "{\"kind\": \"TERMINATE\"}").statusCode(201).body("status", equalTo("PENDING_SIGNATURE"));
    }

    @Test
    void a_change_is_found_by_the_number_of_its_contract() {
        String id = Given.approved(partner, "2024-03-01");
        String number = csp(partner).get("/contracts/" + id).path("number");
        String change = requested(id, "{\"kind\": \"UPGRADE\", \"level\": \"L2500\"}");

        vmware().get("/change-requests?q=" + number)
                .then()
                .body("items.id", contains(change))
                .body("items.contractNumber", contains(number))
                .body("items.partnerId", contains(partner));
    }

    @Test
    void a_rejected_change_says_why_and_changes_nothing() {
        String id = Given.approved(partner, "2024-03-01");
        String change = requested(id, "{\"kind\": \"DOWNGRADE\", \"level\": \"L10\", \"nextMonth\": true}", 422);
        assertThat(change).isNull();
        String upgrade = requested(id, "{\"kind\": \"UPGRADE\", \"level\": \"L2500\"}");

        Given.changeConsented(partner, upgrade);

        confirming(() -> vmware(), "/change-requests/" + upgrade)
                .body("{\"reason\": \"Too early.\"}")
                .post("/change-requests/" + upgrade + "/rejection")
                .then()
                .statusCode(200);

        csp(partner)
                .get("/change-requests/" + upgrade)
                .then()
                .body("status", equalTo("REJECTED"))
                .body("reason", equalTo("Three new customers."))
                .body("rejectionReason", equalTo("Too early."))
                .body("allowedActions", hasSize(0));
        read(id).body("level.code", equalTo("L10"));
    }

    @Test
    void an_early_end_takes_effect_at_its_month_and_the_next_contract_becomes_the_default() {
        String id = Given.approved(partner, "2024-03-01");
        String second = Given.approved(partner, "2024-03-01");
        Given.changeAgreed(partner, requested(id, "{\"kind\": \"TERMINATE\", \"terminatesOn\": \"2024-05-31\"}"));
        read(id).body("status", equalTo("PENDING_TERMINATION")).body("terminatesOn", equalTo("2024-05-31"));

        clock.moveTo("2024-06-01T00:00:00Z");

        var ended = Topics.await("contract.terminated.v1", id).data();
        assertThat(ended.path("remainingCommitment").path("amount").asText()).isEqualTo("90.00");
        assertThat(ended.path("remainingBilled").asBoolean()).isTrue();
        read(id).body("status", equalTo("TERMINATED")).body("isDefault", equalTo(false));
        read(second).body("isDefault", equalTo(true));
    }

    @Test
    void a_contract_is_renewed_in_its_window_at_the_level_that_a_downgrade_named() {
        String id = contract("L2500");
        String downgrade = requested(id, "{\"kind\": \"DOWNGRADE\", \"level\": \"L10\"}");
        Given.changeAgreed(partner, downgrade);
        csp(partner).get("/change-requests/" + downgrade).then().body("status", equalTo("APPLIED"));
        read(id).body("renewalLevel", equalTo("L10")).body("level.code", equalTo("L2500"));
        ask(id, "{\"kind\": \"RENEW\", \"termMonths\": 12}").statusCode(409);
        clock.moveTo("2024-12-02T00:00:00Z");
        awaitContract(id, "PENDING_EXPIRATION");

        String renewal = requested(id, "{\"kind\": \"RENEW\", \"termMonths\": 12}");
        Given.changeAgreed(partner, renewal);

        read(id).body("status", equalTo("ACTIVE"))
                .body("endsOn", equalTo("2026-02-28"))
                .body("monthlyCommitments", hasSize(24))
                .body("monthlyCommitments[11].amount.amount", equalTo("2500.00"))
                .body("monthlyCommitments[12].amount.amount", equalTo("10.00"));
        clock.moveTo("2025-03-01T00:00:00Z");
        Awaitility.await().untilAsserted(() -> read(id).body("level.code", equalTo("L10")));
    }

    @Test
    void a_contract_that_nobody_renews_expires_and_what_was_asked_lapses() {
        String id = Given.approved(partner, "2024-03-01");
        clock.moveTo("2024-12-02T00:00:00Z");
        awaitContract(id, "PENDING_EXPIRATION");
        String renewal = requested(id, "{\"kind\": \"RENEW\", \"termMonths\": 12}");

        clock.moveTo("2025-03-01T00:00:00Z");

        Topics.await("contract.expired.v1", id);
        read(id).body("status", equalTo("EXPIRED")).body("endedAt", equalTo("2025-03-01T00:00:00Z"));
        csp(partner).get("/change-requests/" + renewal).then().body("status", equalTo("LAPSED"));
    }

    @Test
    void contacts_change_at_once() {
        String id = Given.approved(partner, "2024-03-01");

        ask(id, """
                {"kind": "AMEND_CONTACTS", "contact":
                  {"firstName": "Mara", "lastName": "Lindt", "email": "mara@nordwind.example", "phone": "+49 30 1"}}
                """).statusCode(201).body("status", equalTo("APPLIED"));

        read(id).body("contact.email", equalTo("mara@nordwind.example"));
    }

    @Test
    void a_change_that_does_not_fit_is_refused() {
        String id = Given.approved(partner, "2024-03-01");

        for (String wrong : List.of(
                "{\"kind\": \"UPGRADE\", \"level\": \"L10\"}",
                "{\"kind\": \"UPGRADE\"}",
                "{\"kind\": \"DOWNGRADE\", \"level\": \"L2500\"}",
                "{\"kind\": \"TOP_UP\", \"amount\": {\"amount\": \"10\", \"currency\": \"USD\"}}",
                "{\"kind\": \"TERMINATE\", \"terminatesOn\": \"2024-06-01\"}",
                "{\"kind\": \"TERMINATE\", \"terminatesOn\": \"2024-02-29\"}",
                "{\"kind\": \"TERMINATE\", \"terminatesOn\": \"2025-02-28\"}",
                "{\"kind\": \"TERMINATE\", \"amount\": {\"amount\": \"5\", \"currency\": \"USD\"}}")) {
            ask(id, wrong)
                    .statusCode(422)
                    .body("type", equalTo("https://csp-mesh.example/problems/change-does-not-fit"));
        }
    }

    @Test
    void who_is_not_eligible_makes_no_new_promise_but_keeps_the_old_one() {
        String lapsed = Given.partner("-untrained");
        String id = Given.draft(lapsed, "2024-03-01");

        confirming(() -> csp(lapsed), "/contracts/" + id + "/document")
                .post("/contracts/" + id + "/signature")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("condition:TRAINING", "condition:COMPETENCY"));
    }

    @Test
    void of_64_identical_requests_one_takes_effect() {
        String id = Given.approved(partner, "2024-03-01");
        Callable<Integer> send = () -> csp(partner)
                .header("Idempotency-Key", "same-" + id)
                .body(Given.reasoned("{\"kind\": \"TERMINATE\"}"))
                .post("/contracts/" + id + "/change-requests")
                .statusCode();

        List<Integer> answers = AtOnce.answers(64, send);

        assertThat(answers).allMatch(status -> status == 201 || status == 409);
        assertThat(answers).contains(201);
        csp(partner).get("/contracts/" + id + "/change-requests").then().body("items", hasSize(1));
    }

    @Test
    void of_many_approvals_at_once_one_is_taken() {
        String id = Given.approved(partner, "2024-03-01");
        String change = requested(id, "{\"kind\": \"UPGRADE\", \"level\": \"L2500\"}");

        Given.changeConsented(partner, change);
        List<Integer> answers = AtOnce.answers(
                6,
                () -> confirming(() -> vmware(), "/change-requests/" + change + "/document")
                        .post("/change-requests/" + change + "/approval")
                        .statusCode());

        assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
        assertThat(answers).filteredOn(status -> status != 200).allMatch(status -> status == 409 || status == 412);
    }

    @Test
    void the_history_says_who_did_what_and_why() {
        String id = Given.approved(partner, "2024-03-01");
        String change = requested(id, "{\"kind\": \"UPGRADE\", \"level\": \"L2500\"}");
        Given.changeConsented(partner, change);
        confirming(() -> vmware(), "/change-requests/" + change)
                .body("{\"reason\": \"Too early.\"}")
                .post("/change-requests/" + change + "/rejection")
                .then()
                .statusCode(200);

        csp(partner)
                .get("/contracts/" + id + "/history")
                .then()
                .statusCode(200)
                .body(
                        "items.what",
                        equalTo(List.of(
                                "contract.drafted",
                                "contract.signed",
                                "contract.countersigned",
                                "contract.activated",
                                "contract.change-requested",
                                "contract.change-signed",
                                "contract.change-consented",
                                "contract.change-rejected")))
                .body("items.why", hasItem("Three new customers."))
                .body("items.participant", hasItem("aggregator"))
                .body("items.why", hasItem("Too early."))
                .body("items.person", notNullValue());
        csp(Given.partner()).get("/contracts/" + id + "/history").then().statusCode(404);
    }

    private String contract(String level) {
        String id = once(csp(partner))
                .body(Given.form("2024-03-01").replace("\"L10\"", "\"" + level + "\""))
                .post("/contracts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        confirming(() -> csp(partner), "/contracts/" + id + "/document")
                .post("/contracts/" + id + "/signature")
                .then()
                .statusCode(200);
        confirming(() -> aggregator(Given.AGGREGATOR), "/contracts/" + id + "/document")
                .post("/contracts/" + id + "/countersignature")
                .then()
                .statusCode(200);
        confirming(() -> vmware(), "/contracts/" + id + "/document")
                .post("/contracts/" + id + "/approval")
                .then()
                .statusCode(200);
        return id;
    }

    private ValidatableResponse preview(String id, String body) {
        return csp(partner)
                .body(body)
                .post("/contracts/" + id + "/change-previews")
                .then();
    }

    private ValidatableResponse ask(String id, String body) {
        return once(csp(partner))
                .body(Given.reasoned(body))
                .post("/contracts/" + id + "/change-requests")
                .then();
    }

    private String requested(String id, String body) {
        return requested(id, body, 201);
    }

    private String requested(String id, String body, int status) {
        return ask(id, body).statusCode(status).extract().path("id");
    }

    private ValidatableResponse read(String id) {
        return csp(partner).get("/contracts/" + id).then();
    }

    private void awaitContract(String id, String status) {
        Awaitility.await()
                .until(() -> csp(partner).get("/contracts/" + id).path("status").equals(status));
    }

    private void awaitStatus(String change, String status) {
        Awaitility.await()
                .until(() -> csp(partner)
                        .get("/change-requests/" + change)
                        .path("status")
                        .equals(status));
    }
}
