package dev.cspmesh.contract.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.cspmesh.contract.Given;
import dev.cspmesh.contract.ServiceTest;
import dev.cspmesh.contract.TestClock;
import dev.cspmesh.kit.test.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every change of money or time is an amendment (docs/domain.md, contract). */
@QuarkusTest
class AmendmentApiTest extends ServiceTest {

    private static final String UPGRADE = "{\"kind\": \"UPGRADE\", \"level\": \"L2500\"}";
    private static final String TERMINATE = "{\"kind\": \"TERMINATE\", \"terminatesOn\": \"2024-05-31\"}";

    @Inject
    TestClock clock;

    private final String partner = Given.partner();

    @AfterEach
    void backToStart() {
        clock.reset();
    }

    @Test
    void an_amendment_is_signed_by_the_csp_consented_by_the_aggregator_and_approved_by_vmware() {
        String change = Given.change(partner, Given.approved(partner, "2024-03-01"), UPGRADE);
        read(change)
                .body("status", equalTo("PENDING_SIGNATURE"))
                .body("reason", equalTo("Three new customers."))
                .body("requiresVendorApproval", equalTo(true))
                .body("allowedActions.action", contains("signChange", "withdrawChange"));

        Given.changeSigned(partner, change);
        read(change).body("status", equalTo("PENDING_CONSENT"));
        aggregator(Given.AGGREGATOR)
                .get("/change-requests/" + change)
                .then()
                .body("allowedActions.action", contains("consentToChange", "rejectChange"));
        agree(() -> aggregator(Given.AGGREGATOR), change, "consent");
        read(change).body("status", equalTo("PENDING_APPROVAL"));
        agree(() -> vmware(), change, "approval");

        read(change)
                .body("status", equalTo("SCHEDULED"))
                .body("signatures.role", contains("CSP_SAAS", "AGGREGATOR", "VMWARE"))
                .body("signatures.name", hasItem("person-of-" + partner));
        assertThat(Topics.await("contract.change-consented.v1", contractOf(change))
                        .data()
                        .path("requiresVendorApproval")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void nobody_agrees_to_an_amendment_that_was_not_shown() {
        String contract = Given.approved(partner, "2024-03-01");
        String change = Given.change(partner, contract, UPGRADE);
        String other = csp(partner)
                .accept("application/json")
                .get("/contracts/" + contract + "/document")
                .header("ETag");

        once(csp(partner))
                .post("/change-requests/" + change + "/signature")
                .then()
                .statusCode(428);
        once(csp(partner))
                .header("If-Match", other)
                .post("/change-requests/" + change + "/signature")
                .then()
                .statusCode(412)
                .body("next.href", hasItem("/change-requests/" + change + "/document"));

        read(change).body("status", equalTo("PENDING_SIGNATURE")).body("signatures", hasSize(0));
    }

    @Test
    void who_is_not_eligible_any_more_signs_no_higher_commitment() {
        String lapsing = Given.partner("-lapsing");
        String change = Given.change(lapsing, Given.approved(lapsing, "2024-03-01"), UPGRADE);

        confirming(() -> csp(lapsing), "/change-requests/" + change + "/document")
                .post("/change-requests/" + change + "/signature")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("condition:TRAINING", "condition:COMPETENCY"));
        csp(lapsing).get("/change-requests/" + change).then().body("status", equalTo("PENDING_SIGNATURE"));
    }

    @Test
    void contacts_change_at_once_and_nobody_signs_them() {
        String change = Given.change(partner, Given.approved(partner, "2024-03-01"), """
                {"kind": "AMEND_CONTACTS", "contact":
                  {"firstName": "Mara", "lastName": "Lindt", "email": "mara@nordwind.example", "phone": "+49 30 1"}}""");

        read(change).body("status", equalTo("APPLIED")).body("signatures", hasSize(0));
        csp(partner).get("/change-requests/" + change + "/document").then().statusCode(404);
        once(csp(partner))
                .header("If-Match", "\"0\"")
                .post("/change-requests/" + change + "/signature")
                .then()
                .statusCode(409);
    }

    @Test
    void the_text_that_was_signed_can_be_read_without_the_signatures() {
        String contract = Given.approved(partner, "2024-03-01");

        String hash = csp(partner).get("/contracts/" + contract).jsonPath().getString("signatures[0].documentSha256");

        csp(partner)
                .accept("application/json")
                .get("/contracts/" + contract + "/document?signatures=false")
                .then()
                .body("sha256", equalTo(hash))
                .body("textSha256", equalTo(hash))
                .header("ETag", equalTo("\"" + hash + "\""));
    }

    @Test
    void the_document_of_an_amendment_says_what_changes_and_who_signed_and_is_the_same_each_time() {
        String contract = Given.approved(partner, "2024-03-01");
        String change = Given.change(partner, contract, UPGRADE);
        String shown = document(change);
        String hash =
                csp(partner).get("/change-requests/" + change + "/document").path("textSha256");

        Given.changeAgreed(partner, change);

        String signed = document(change);
        assertThat(shown).contains("Three new customers.", "L2500", "10.00 %", "2250.00 USD", "2024-04", "VMware LLC");
        assertThat(signed)
                .startsWith(shown.substring(0, shown.indexOf("</body>")))
                .contains(hash, "Aggregator");
        assertThat(document(change)).isEqualTo(signed);
        csp(partner)
                .accept("application/json")
                .get("/contracts/" + contract + "/document")
                .then()
                .body("revision", equalTo(2))
                .body("changeRequestId", equalTo(change))
                .body("html", equalTo(signed));
        csp(partner)
                .accept("application/json")
                .get("/contracts/" + contract + "/document?revision=1")
                .then()
                .body("changeRequestId", nullValue());
    }

    @Test
    void below_the_threshold_the_consent_of_the_aggregator_is_enough() {
        String contract = Given.approved(partner, "2024-03-01");
        String change = Given.change(partner, contract, TERMINATE);

        Given.changeConsented(partner, change);

        read(change).body("status", equalTo("SCHEDULED"));
        contract(contract).body("status", equalTo("PENDING_TERMINATION")).body("openChangeId", equalTo(change));
    }

    @Test
    void the_aggregator_rejects_an_amendment_with_a_reason() {
        String change = Given.change(partner, Given.approved(partner, "2024-03-01"), UPGRADE);
        Given.changeSigned(partner, change);

        confirming(() -> aggregator(Given.AGGREGATOR), "/change-requests/" + change)
                .body("{\"reason\": \"Pay the last bill first.\"}")
                .post("/change-requests/" + change + "/rejection")
                .then()
                .statusCode(200)
                .body("status", equalTo("REJECTED"))
                .body("rejectionReason", equalTo("Pay the last bill first."));
        assertThat(Topics.await("contract.change-rejected.v1", contractOf(change))
                        .data()
                        .path("rejectedBy")
                        .asText())
                .isEqualTo("AGGREGATOR");
    }

    @Test
    void a_termination_is_withdrawn_until_it_takes_effect() {
        String contract = Given.approved(partner, "2024-03-01");
        String change = Given.changeAgreed(partner, Given.change(partner, contract, TERMINATE));
        clock.moveTo("2024-05-31T22:00:00Z");

        confirming(() -> csp(partner), "/change-requests/" + change)
                .post("/change-requests/" + change + "/withdrawal")
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"));

        contract(contract)
                .body("status", equalTo("ACTIVE"))
                .body("terminatesOn", nullValue())
                .body("monthlyCommitments", hasSize(12))
                .body("openChangeId", nullValue());
        Topics.await("contract.termination-withdrawn.v1", contract);
        clock.moveTo("2024-06-02T00:00:00Z");
        contract(contract).body("status", equalTo("ACTIVE"));
    }

    @Test
    void a_termination_that_has_taken_effect_is_applied_and_not_withdrawn() {
        String contract = Given.approved(partner, "2024-03-01");
        String change = Given.changeAgreed(partner, Given.change(partner, contract, TERMINATE));

        clock.moveTo("2024-06-01T00:00:00Z");

        Topics.await("contract.terminated.v1", contract);
        read(change).body("status", equalTo("APPLIED"));
        confirming(() -> csp(partner), "/change-requests/" + change)
                .post("/change-requests/" + change + "/withdrawal")
                .then()
                .statusCode(409);
    }

    @Test
    void a_contract_of_any_length_can_be_ended_and_in_its_last_month_it_ends_by_itself() {
        String contract = Given.shortTerm(partner, "2024-03-01");
        Given.awaitStatus(contract, "PENDING_EXPIRATION");
        String change = Given.change(partner, contract, "{\"kind\": \"TERMINATE\"}");
        Given.changeAgreed(partner, change);
        contract(contract).body("status", equalTo("PENDING_TERMINATION")).body("terminatesOn", equalTo("2024-03-31"));
        confirming(() -> csp(partner), "/change-requests/" + change)
                .post("/change-requests/" + change + "/withdrawal")
                .then()
                .statusCode(200);

        clock.moveTo("2024-04-02T00:00:00Z");

        Given.awaitStatus(contract, "PENDING_EXPIRATION");
        ask(contract, "{\"kind\": \"TERMINATE\"}")
                .statusCode(422)
                .body("detail", equalTo("The contract ends by itself on 2024-04-30; no month begins before that."))
                .body("next.action", hasItem("readContract"));
    }

    @Test
    void an_upgrade_counts_from_the_wished_month_and_an_early_downgrade_too() {
        String contract = Given.approved(partner, "2024-03-01");
        ask(contract, "{\"kind\": \"UPGRADE\", \"level\": \"L2500\", \"effectiveOn\": \"2024-06-15\"}")
                .statusCode(422)
                .body("errors.pointer", contains("#/effectiveOn"));
        String change = Given.change(
                partner, contract, "{\"kind\": \"UPGRADE\", \"level\": \"L2500\", \"effectiveOn\": \"2024-06-01\"}");
        Given.changeAgreed(partner, change);

        clock.moveTo("2024-06-01T00:00:00Z");

        Awaitility.await().untilAsserted(() -> read(change).body("status", equalTo("APPLIED")));
        contract(contract)
                .body("monthlyCommitments[2].amount.amount", equalTo("10.00"))
                .body("monthlyCommitments[3].amount.amount", equalTo("2500.00"))
                .body("levels.from", contains("2024-03", "2024-06"));
    }

    @Test
    void an_amendment_whose_day_comes_before_all_have_agreed_lapses() {
        String contract = Given.approved(partner, "2024-03-01");
        String change = Given.changeSigned(partner, Given.change(partner, contract, UPGRADE));

        clock.moveTo("2024-04-01T00:00:00Z");

        Awaitility.await().untilAsserted(() -> read(change).body("status", equalTo("LAPSED")));
        contract(contract).body("level.code", equalTo("L10")).body("openChangeId", nullValue());
    }

    @Test
    void a_change_always_has_a_reason_and_a_dry_run_needs_none() {
        String contract = Given.approved(partner, "2024-03-01");

        once(csp(partner))
                .body(UPGRADE)
                .post("/contracts/" + contract + "/change-requests")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/reason"));
        csp(partner)
                .body(UPGRADE)
                .post("/contracts/" + contract + "/change-previews")
                .then()
                .statusCode(200);
    }

    @Test
    void a_contract_renews_by_itself_where_that_was_chosen_unless_the_csp_stops_it() {
        String going = renewing();
        String stopped = renewing();
        confirming(() -> csp(partner), "/contracts/" + stopped)
                .delete("/contracts/" + stopped + "/automatic-renewal")
                .then()
                .statusCode(200)
                .body("automaticRenewal", equalTo(false));

        clock.moveTo("2025-03-01T00:00:00Z");

        Topics.await("contract.expired.v1", stopped);
        Awaitility.await().untilAsserted(() -> contract(going).body("endsOn", equalTo("2026-02-28")));
        contract(going)
                .body("status", equalTo("ACTIVE"))
                .body("monthlyCommitments", hasSize(24))
                .body("automaticRenewal", equalTo(true));
        contract(stopped).body("status", equalTo("EXPIRED"));
    }

    private String renewing() {
        String id = once(csp(partner))
                .body(Given.form("2024-03-01").replace("\"currency\"", "\"automaticRenewal\": true, \"currency\""))
                .post("/contracts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return Given.agreed(partner, id);
    }

    private void agree(Supplier<RequestSpecification> who, String change, String step) {
        confirming(who, "/change-requests/" + change + "/document")
                .post("/change-requests/" + change + "/" + step)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse ask(String contract, String change) {
        return once(csp(partner))
                .body(Given.reasoned(change))
                .post("/contracts/" + contract + "/change-requests")
                .then();
    }

    private String contractOf(String change) {
        return csp(partner).get("/change-requests/" + change).path("contractId");
    }

    private String document(String change) {
        return csp(partner)
                .get("/change-requests/" + change + "/document")
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .extract()
                .path("html");
    }

    private ValidatableResponse read(String change) {
        return csp(partner).get("/change-requests/" + change).then();
    }

    private ValidatableResponse contract(String id) {
        return csp(partner).get("/contracts/" + id).then();
    }
}
