package dev.cspmesh.partner.application.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.cspmesh.kit.test.Topics;
import dev.cspmesh.partner.Given;
import dev.cspmesh.partner.Mailbox;
import dev.cspmesh.partner.ServiceTest;
import dev.cspmesh.partner.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Drafts, questions, withdrawal and the clock of applications. */
@QuarkusTest
class ProgramOfficeTest extends ServiceTest {

    private static final String DESK = "partner-desk@csp-mesh.example";

    @Inject
    TestClock clock;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void a_draft_is_filled_in_step_by_step_and_submitted_when_it_is_complete() {
        Map<String, String> draft = anyone().body("{\"legalName\": \"Nordwind\"}")
                .post("/applications/drafts")
                .then()
                .statusCode(201)
                .body("status", equalTo("DRAFT"))
                .body("submittedAt", nullValue())
                .extract()
                .as(new io.restassured.common.mapper.TypeRef<>() {});
        Applicant own = new Applicant(draft.get("id"), draft.get("accessKey"));
        own.post("submission", "")
                .statusCode(422)
                .body("type", equalTo("https://csp-mesh.example/problems/incomplete"))
                .body("errors.pointer", hasItems("#/legalId", "#/country", "#/primaryContact/email"));

        own.tagged()
                .body(Given.form("DE", Given.unique()))
                .put(own.path("draft"))
                .then()
                .statusCode(200);
        own.post("submission", "").statusCode(200).body("status", equalTo("SUBMITTED"));

        assertThat(Topics.await("application.submitted.v1", draft.get("id"))
                        .data()
                        .path("country")
                        .asText())
                .isEqualTo("DE");
    }

    @Test
    void nobody_sees_a_draft_without_its_key_and_vmware_sees_none() {
        String id = anyone().body("{}").post("/applications/drafts").path("id");

        anyone().get("/applications/" + id + "/applicant-view").then().statusCode(404);
        anyone().header("Application-Key", "x")
                .get("/applications/" + id + "/applicant-view")
                .then()
                .statusCode(404);
        vmware().get("/applications/" + id).then().statusCode(404);
    }

    @Test
    void a_question_goes_to_the_applicant_by_mail_and_its_answer_leads_back_to_the_review() {
        String unique = Given.unique();
        Applicant own = submitted(unique);
        Given.confirming("/applications/" + own.id)
                .post(own.path("review"))
                .then()
                .statusCode(200);
        Given.confirming("/applications/" + own.id)
                .body("{\"text\": \"Which register keeps your number?\"}")
                .post(own.path("information-request"))
                .then()
                .statusCode(200)
                .body("status", equalTo("INFO_REQUESTED"));
        Mailbox.await("m" + unique + "@nordwind.example", "A question about your application");
        own.read().body("question", equalTo("Which register keeps your number?"));

        own.post("answer", "{\"text\": \"Hamburg\"}").statusCode(200).body("status", equalTo("UNDER_REVIEW"));

        vmware().get("/applications/" + own.id).then().body("answer", equalTo("Hamburg"));
        Mailbox.await(DESK, "Answered: application " + own.id);
        vmware().get(own.path("history"))
                .then()
                .body(
                        "items.what",
                        hasItems(
                                "application.submitted",
                                "application.review-started",
                                "application.information-requested",
                                "application.information-given"))
                .body("items.why", hasItem("Hamburg"));
        own.request()
                .get(own.path("applicant-view/history"))
                .then()
                .statusCode(200)
                .body("items.what", hasItems("application.submitted", "application.information-given"))
                .body("items.why", hasItem("Which register keeps your number?"));
        anyone().get(own.path("applicant-view/history")).then().statusCode(404);
    }

    @Test
    void an_application_is_taken_back_before_a_decision_and_the_company_can_apply_again() {
        String unique = Given.unique();
        Applicant own = submitted(unique);

        own.post("withdrawal", "").statusCode(200).body("status", equalTo("WITHDRAWN"));

        anyone().body(Given.form("DE", unique)).post("/applications").then().statusCode(201);
        own.post("withdrawal", "").statusCode(409);
    }

    @Test
    void an_overdue_application_is_flagged_for_vmware_and_the_desk_is_reminded_and_nothing_is_decided() {
        Applicant late = submitted(Given.unique());
        Applicant decided = submitted(Given.unique());
        Given.confirming("/applications/" + decided.id)
                .post(decided.path("review"))
                .then()
                .statusCode(200);
        once(vmware())
                .header("If-Match", Given.tag("/applications/" + decided.id))
                .body("{\"reason\": \"no\"}")
                .post(decided.path("rejection"))
                .then()
                .statusCode(200);

        clock.forward(Duration.ofDays(12));

        Topics.await("application.overdue.v1", late.id);
        Mailbox.await(DESK, "Due today: application " + late.id);
        Mailbox.await(DESK, "Overdue: application " + late.id);
        vmware().get("/applications?limit=200&overdue=true")
                .then()
                .body("items.id", hasItem(late.id))
                .body("items.id", not(hasItem(decided.id)));
        vmware().get("/applications/" + late.id)
                .then()
                .body("overdue", equalTo(true))
                .body("status", equalTo("SUBMITTED"));
    }

    private static Applicant submitted(String unique) {
        var receipt = anyone().body(Given.form("DE", unique)).post("/applications");
        return new Applicant(receipt.path("id"), receipt.path("accessKey"));
    }

    /** An applicant with its key. */
    private record Applicant(String id, String key) {

        RequestSpecification request() {
            return anyone().header("Application-Key", key);
        }

        /** With the tag of what the applicant sees now. */
        RequestSpecification tagged() {
            return request()
                    .header("If-Match", request().get(path("applicant-view")).header("ETag"));
        }

        String path(String step) {
            return "/applications/" + id + "/" + step;
        }

        ValidatableResponse post(String step, String body) {
            return tagged().body(body.isEmpty() ? "{}" : body).post(path(step)).then();
        }

        ValidatableResponse read() {
            return request().get(path("applicant-view")).then().statusCode(200);
        }
    }
}
