package dev.cspmesh.partner.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;

import dev.cspmesh.kit.test.AtOnce;
import dev.cspmesh.kit.test.Topics;
import dev.cspmesh.partner.Given;
import dev.cspmesh.partner.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ApplicationApiTest extends ServiceTest {

    private static final String FORM = """
            {"legalName": "Nordwind Cloud GmbH", "legalId": "%1$s", "country": "DE", "website": "https://nordwind.example",
             "primaryContact": {"firstName": "Mara", "lastName": "Lindt", "email": "mara.%1$s@nordwind.example", "phone": ""}}
            """;

    @Test
    void anyone_applies_and_learns_by_when_it_is_decided() {
        submit("HRB-" + unique())
                .statusCode(201)
                .header("Location", matchesPattern("http://.*/applications/[0-9a-f-]{36}/applicant-view"))
                .body("status", equalTo("SUBMITTED"))
                .body("decisionDueOn", notNullValue());
    }

    @Test
    void a_second_open_application_of_a_company_is_refused_with_a_pointer() {
        String legalId = "HRB-" + unique();
        String first = submit(legalId).statusCode(201).extract().path("id");

        submit(legalId)
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("https://csp-mesh.example/problems/already-applied"))
                .body("errors[0].pointer", equalTo("#/legalId"))
                .body("next.action", contains("readOwnApplication"))
                .body("next.href[0]", endsWith("/applications/" + first + "/applicant-view"));
    }

    @Test
    void one_company_is_one_however_its_number_is_written_and_also_once_it_is_a_partner() {
        String number = unique().replace("-", "");
        String first = submit("CHE-1." + number).statusCode(201).extract().path("id");

        for (String written : List.of("che-1." + number, "CHE 1 " + number, "CHE1" + number.toUpperCase(Locale.ROOT))) {
            submit(written)
                    .statusCode(409)
                    .body("type", equalTo("https://csp-mesh.example/problems/already-applied"))
                    .body("next.href[0]", endsWith("/applications/" + first + "/applicant-view"));
        }
        once(vmware())
                .header("If-Match", Given.reviewed(first))
                .post("/applications/" + first + "/approval")
                .then()
                .statusCode(200);
        submit("che 1." + number).statusCode(409);
    }

    @Test
    void a_number_has_a_letter_or_a_digit() {
        submit("-./-").statusCode(400).body("errors[0].pointer", equalTo("#/legalId"));
    }

    @Test
    void vmware_goes_on_without_an_answer() {
        for (String step : List.of("review", "information-request", "rejection")) {
            String id = submitted();
            once(vmware())
                    .header("If-Match", Given.reviewed(id))
                    .body("{\"text\": \"Which register?\"}")
                    .post("/applications/" + id + "/information-request")
                    .then()
                    .statusCode(200)
                    .body("allowedActions.action", hasItems("reviewApplication", "askApplicant", "rejectApplication"));
            Given.confirming("/applications/" + id)
                    .body(step.equals("rejection") ? "{\"reason\": \"No answer.\"}" : "{\"text\": \"Please answer.\"}")
                    .post("/applications/" + id + "/" + step)
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void a_draft_that_is_sent_twice_is_submitted_already() {
        var receipt = anyone().body(FORM.formatted("HRB-" + unique()))
                .post("/applications/drafts")
                .then()
                .statusCode(201)
                .extract();
        String id = receipt.path("id");
        for (int status : new int[] {200, 409}) {
            String tag = anyone().header("Application-Key", receipt.<String>path("accessKey"))
                    .get("/applications/" + id + "/applicant-view")
                    .header("ETag");
            var answer = anyone().header("Application-Key", receipt.<String>path("accessKey"))
                    .header("If-Match", tag)
                    .post("/applications/" + id + "/submission")
                    .then()
                    .statusCode(status);
            if (status == 409) {
                answer.body("type", equalTo("https://csp-mesh.example/problems/wrong-state"))
                        .body("next.href", hasItem(endsWith("/applications/" + id + "/applicant-view")));
            }
        }
    }

    @Test
    void vmware_approves_and_the_company_becomes_a_partner() {
        String id = submitted();
        String tag = Given.reviewed(id);

        String partnerId = once(vmware())
                .header("If-Match", tag)
                .post("/applications/" + id + "/approval")
                .then()
                .statusCode(200)
                .body("status", equalTo("APPROVED"))
                .body("partnerId", matchesPattern("CSP-\\d+"))
                .extract()
                .path("partnerId");

        assertThat(Topics.await("partner.approved.v1", partnerId)
                        .data()
                        .path("applicationId")
                        .asText())
                .isEqualTo(id);
    }

    @Test
    void a_repeated_approval_gets_the_same_reply() {
        String id = submitted();
        String tag = Given.reviewed(id);
        UUID key = UUID.randomUUID();

        String first = vmware().header("Idempotency-Key", key)
                .header("If-Match", tag)
                .post("/applications/" + id + "/approval")
                .asString();
        String second = vmware().header("Idempotency-Key", key)
                .header("If-Match", tag)
                .post("/applications/" + id + "/approval")
                .asString();

        assertThat(second).isEqualTo(first).contains("APPROVED");
    }

    @Test
    void of_64_identical_approvals_at_once_one_takes_effect_and_all_that_get_through_name_its_partner() {
        String id = submitted();
        String tag = Given.reviewed(id);
        UUID key = UUID.randomUUID();

        List<Response> answers = AtOnce.answers(
                64,
                () -> vmware().header("Idempotency-Key", key)
                        .header("If-Match", tag)
                        .post("/applications/" + id + "/approval"));

        assertThat(answers).allMatch(answer -> answer.statusCode() == 200 || answer.statusCode() == 409);
        assertThat(answers.stream()
                        .filter(answer -> answer.statusCode() == 200)
                        .map(Response::asString)
                        .distinct())
                .hasSize(1);
    }

    @Test
    void of_two_approvals_at_once_one_gives_a_partner_number() {
        String id = submitted();
        String tag = Given.reviewed(id);

        List<Response> answers = AtOnce.answers(
                2, () -> once(vmware()).header("If-Match", tag).post("/applications/" + id + "/approval"));

        assertThat(answers)
                .extracting(Response::statusCode)
                .containsOnlyOnce(200)
                .containsAnyOf(409, 412);
        vmware().get("/applications/" + id + "/history")
                .then()
                .body("items.findAll { it.what == 'application.approved' }", hasSize(1));
    }

    @Test
    void a_key_that_was_used_for_another_request_is_refused() {
        UUID key = UUID.randomUUID();
        vmware().header("Idempotency-Key", key)
                .header("If-Match", "\"0\"")
                .post("/applications/" + submitted() + "/review")
                .then()
                .statusCode(200);

        vmware().header("Idempotency-Key", key)
                .header("If-Match", "\"0\"")
                .post("/applications/" + submitted() + "/review")
                .then()
                .statusCode(422)
                .body("type", equalTo("https://csp-mesh.example/problems/idempotency-key-reused"));
    }

    @Test
    void a_decision_without_a_key_is_refused() {
        vmware().header("If-Match", "\"0\"")
                .post("/applications/" + submitted() + "/review")
                .then()
                .statusCode(400)
                .body("type", equalTo("https://csp-mesh.example/problems/idempotency-key-missing"));
    }

    @Test
    void an_application_that_was_not_reviewed_cannot_be_approved() {
        String id = submitted();

        once(vmware())
                .header("If-Match", Given.tag("/applications/" + id))
                .post("/applications/" + id + "/approval")
                .then()
                .statusCode(409)
                .body("type", equalTo("https://csp-mesh.example/problems/wrong-state"))
                .body("next.action", hasItem("readApplication"));
    }

    @Test
    void only_vmware_sees_applications() {
        String id = submitted();

        csp("CSP-1")
                .get("/applications/" + id)
                .then()
                .statusCode(403)
                .body("type", equalTo("https://csp-mesh.example/problems/wrong-participant"));
        anyone().get("/applications/" + id)
                .then()
                .statusCode(401)
                .body("type", equalTo("https://csp-mesh.example/problems/unauthenticated"));
    }

    @Test
    void a_missing_application_is_not_found() {
        vmware().get("/applications/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("https://csp-mesh.example/problems/not-found"));
    }

    @Test
    void a_form_that_breaks_a_limit_names_the_field() {
        anyone().body(FORM.formatted(unique()).replace("\"DE\"", "\"Germany\""))
                .post("/applications")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("https://csp-mesh.example/problems/malformed-request"))
                .body("errors.pointer", hasItem("#/country"));
    }

    @Test
    void a_body_that_is_not_json_is_refused() {
        anyone().body("{\"legalName\":")
                .post("/applications")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("https://csp-mesh.example/problems/malformed-request"));
    }

    @Test
    void every_problem_type_leads_to_a_page() {
        anyone().accept("text/html,*/*;q=0.8")
                .get("/problems/already-applied")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(org.hamcrest.Matchers.containsString("What to do"));
    }

    @Test
    void a_program_reads_a_problem_type_as_json() {
        anyone().get("/problems/already-applied")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("slug", org.hamcrest.Matchers.equalTo("already-applied"));
    }

    private static ValidatableResponse submit(String legalId) {
        return anyone().body(FORM.formatted(legalId).replace("mara." + legalId + "@", "m" + unique() + "@"))
                .post("/applications")
                .then();
    }

    private static String submitted() {
        return submit("HRB-" + unique()).statusCode(201).extract().path("id");
    }

    private static String unique() {
        return UUID.randomUUID().toString().substring(0, 13);
    }
}
