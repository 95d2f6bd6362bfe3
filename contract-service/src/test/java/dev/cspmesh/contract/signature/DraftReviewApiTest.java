package dev.cspmesh.contract.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.cspmesh.contract.Given;
import dev.cspmesh.contract.Rows;
import dev.cspmesh.contract.ServiceTest;
import dev.cspmesh.contract.TestClock;
import dev.cspmesh.kit.test.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is said about a contract before it is agreed, and what it names. */
@QuarkusTest
class DraftReviewApiTest extends ServiceTest {

    @Inject
    TestClock clock;

    private final String partner = Given.partner();

    @AfterEach
    void backToStart() {
        clock.reset();
    }

    @Test
    void the_aggregator_drafts_for_its_csp_who_signs() {
        String id = draftFor(partner)
                .statusCode(201)
                .body("partnerId", equalTo(partner))
                .extract()
                .path("id");

        aggregator(Given.AGGREGATOR)
                .get("/contracts/" + id)
                .then()
                .body("allowedActions.action", contains("editContract", "sendContractBack"));
        Given.agreed(partner, id);
        csp(partner).get("/contracts/" + id).then().body("status", equalTo("ACTIVE"));
    }

    @Test
    void an_aggregator_drafts_for_no_other_csp_and_says_for_which() {
        draftFor("CSP-999999").statusCode(422).body("type", containsString("not-your-partner"));
        once(aggregator("AGG-1002"))
                .body(form(partner))
                .post("/contracts")
                .then()
                .statusCode(422)
                .body("type", containsString("not-your-partner"));
        once(aggregator(Given.AGGREGATOR))
                .body(Given.form("2024-03-01"))
                .post("/contracts")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("#/partnerId"));
        once(csp(partner))
                .body(form(Given.partner()))
                .post("/contracts")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("#/partnerId"));
    }

    @Test
    void a_signed_contract_is_sent_back_with_a_remark_edited_and_signed_again() {
        String id = Given.signed(partner, "2024-03-21");
        String signed = csp(partner)
                .accept("application/json")
                .get("/contracts/" + id + "/document")
                .header("ETag");

        confirming(() -> aggregator(Given.AGGREGATOR), "/contracts/" + id)
                .body("{\"remark\": \"Please start on the first.\"}")
                .post("/contracts/" + id + "/return")
                .then()
                .statusCode(200)
                .body("status", equalTo("DRAFT"))
                .body("signatures", hasSize(0))
                .body("signedAt", nullValue());

        csp(partner).get("/contracts/" + id).then().body("remark", equalTo("Please start on the first."));
        assertThat(Topics.await("contract.sent-back.v1", id)
                        .data()
                        .path("sentBackBy")
                        .asText())
                .isEqualTo("AGGREGATOR");
        confirming(() -> csp(partner), "/contracts/" + id)
                .body("{\"level\": \"L10\", \"termMonths\": 12, \"startsOn\": \"2024-04-01\"}")
                .put("/contracts/" + id)
                .then()
                .statusCode(200);
        once(csp(partner))
                .header("If-Match", signed)
                .post("/contracts/" + id + "/signature")
                .then()
                .statusCode(412);
        Given.agreed(partner, id);
        csp(partner)
                .get("/contracts/" + id)
                .then()
                .body("status", equalTo("PENDING_EFFECTIVE_DATE"))
                .body("remark", nullValue());
    }

    @Test
    void one_signs_the_document_that_was_read_and_no_other() {
        String id = Given.draft(partner, "2024-03-21");
        String read = csp(partner)
                .accept("application/json")
                .get("/contracts/" + id + "/document")
                .header("ETag");
        confirming(() -> csp(partner), "/contracts/" + id)
                .body("{\"level\": \"L2500\", \"termMonths\": 60, \"startsOn\": \"2024-03-21\"}")
                .put("/contracts/" + id)
                .then()
                .statusCode(200);

        once(csp(partner))
                .header("If-Match", read)
                .post("/contracts/" + id + "/signature")
                .then()
                .statusCode(412)
                .body("next.href", hasItem("/contracts/" + id + "/document"));

        csp(partner).get("/contracts/" + id).then().body("status", equalTo("DRAFT"));
    }

    @Test
    void the_document_has_the_parties_names_and_addresses_the_terms_by_number_and_all_signatures() {
        Topics.publish("partner.approved.v1", partner, """
                {"partnerId": "%s", "applicationId": "019a9c6e-0000-7000-8000-000000000001", "legalName": "Nordwind & Sons",
                 "country": "DE", "address": "Hafenstr. 1, 20457 Hamburg", "approvedAt": "2024-02-01T08:00:00Z"}
                """.formatted(partner));
        Awaitility.await().until(() -> Rows.count("company_projection", "party_id", partner) == 1);
        String id = Given.draft(partner, "2024-03-01");
        String hash = csp(partner)
                .accept("application/json")
                .get("/contracts/" + id + "/document")
                .path("textSha256");

        Given.agreed(partner, id);

        String html = csp(partner)
                .accept("application/json")
                .get("/contracts/" + id + "/document")
                .path("html");
        assertThat(html)
                .contains(
                        "Nordwind &amp; Sons",
                        "Hafenstr. 1, 20457 Hamburg",
                        "3401 Hillview Avenue",
                        "<h2>1 Parties</h2>",
                        "<h2>6 Changes</h2>",
                        "<h2>Signatures</h2>",
                        "person-of-" + partner,
                        "person-of-" + Given.AGGREGATOR,
                        "person-of-vmware",
                        TestClock.START.toString(),
                        hash);
        assertThat(csp(partner)
                        .accept("application/json")
                        .get("/contracts/" + id + "/document")
                        .<String>path("html"))
                .isEqualTo(html);
        csp(partner)
                .get("/contracts/" + id)
                .then()
                .body("signatures.documentSha256", contains(hash, hash, hash))
                .body("signatures.role", contains("CSP_SAAS", "AGGREGATOR", "VMWARE"));
    }

    @Test
    void a_term_lies_ahead() {
        once(csp(partner))
                .body(Given.form("2024-02-29"))
                .post("/contracts")
                .then()
                .statusCode(422)
                .body("errors[0].allowed", equalTo("from 2024-03-01 to 2026-03-01"));
        String id = Given.signed(partner, "2024-03-01");

        clock.moveTo("2024-04-04T09:00:00Z");

        aggregator(Given.AGGREGATOR)
                .get("/contracts/" + id)
                .then()
                .body("allowedActions.action", not(hasItem("countersignContract")));
        confirming(() -> aggregator(Given.AGGREGATOR), "/contracts/" + id + "/document")
                .post("/contracts/" + id + "/countersignature")
                .then()
                .statusCode(422)
                .body("type", containsString("start-out-of-range"))
                .body("next.action", hasItem("sendContractBack"));
    }

    @Test
    void a_term_that_is_over_is_not_signed_although_vmware_dated_it_back() {
        String id = once(csp(partner))
                .body(Given.form("2024-03-01").replace("12", "1"))
                .post("/contracts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        clock.moveTo("2024-04-04T09:00:00Z");

        confirming(() -> csp(partner), "/contracts/" + id + "/document")
                .post("/contracts/" + id + "/signature")
                .then()
                .statusCode(422)
                .body("detail", equalTo("The term was over on 2024-03-31."));
    }

    @Test
    void vmware_dates_back_by_three_months_with_a_reason_and_every_signer_reads_what_is_billed_at_once() {
        String id = Given.draft(partner, "2024-03-01");
        backDate(id, "2023-11-30").statusCode(422).body("errors[0].allowed", equalTo("from 2023-12-01 to 2024-02-29"));

        backDate(id, "2024-01-15")
                .statusCode(200)
                .body("startsOn", equalTo("2024-01-15"))
                .body("backDating.reason", equalTo("Signed on paper in January."))
                .body("backDating.monthsBilledAtOnce", contains("2024-01", "2024-02"));

        csp(partner)
                .accept("application/json")
                .get("/contracts/" + id + "/document")
                .then()
                .body("html", containsString("Signed on paper in January. Months that are over"))
                .body("html", containsString("2024-01, 2024-02."));
        Given.agreed(partner, id);
        csp(partner).get("/contracts/" + id).then().body("status", equalTo("ACTIVE"));
        assertThat(Topics.await("contract.back-dated.v1", id).data().path("monthsBilledAtOnce"))
                .hasSize(2);
    }

    private ValidatableResponse backDate(String id, String startsOn) {
        return confirming(() -> vmware(), "/contracts/" + id)
                .body("{\"startsOn\": \"%s\", \"reason\": \"Signed on paper in January.\"}".formatted(startsOn))
                .post("/contracts/" + id + "/back-dating")
                .then();
    }

    private static String form(String partnerId) {
        return Given.form("2024-03-01").replace("\"currency\"", "\"partnerId\": \"" + partnerId + "\", \"currency\"");
    }

    private static ValidatableResponse draftFor(String partnerId) {
        return once(aggregator(Given.AGGREGATOR))
                .body(form(partnerId))
                .post("/contracts")
                .then();
    }
}
