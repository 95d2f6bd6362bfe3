package dev.cspmesh.partner.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.test.Topics;
import dev.cspmesh.partner.Given;
import dev.cspmesh.partner.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EligibilityApiTest extends ServiceTest {

    @BeforeEach
    void catalogue() {
        Given.catalogue();
    }

    @Test
    void a_new_partner_misses_aggregator_training_and_competency() {
        String partnerId = Given.partner("DE");

        csp(partnerId)
                .get("/partners/" + partnerId + "/eligibility?service=vmc-aws")
                .then()
                .statusCode(200)
                .body("eligible", equalTo(false))
                .body("missing.condition", contains("AGGREGATOR", "TRAINING", "COMPETENCY"))
                .body("missing.course", hasItem("COMP-VMC-AWS"));
    }

    @Test
    void a_partner_with_all_of_them_is_eligible() {
        String partnerId = Given.partner("DE");
        Given.choice(partnerId, Given.aggregatorIn("DE"));
        Given.completed(partnerId, "VOP-MSP");
        Given.completed(partnerId, "COMP-VMC-AWS");

        csp(partnerId)
                .get("/partners/" + partnerId + "/eligibility?service=vmc-aws")
                .then()
                .statusCode(200)
                .body("eligible", equalTo(true))
                .body("missing", empty());
    }

    @Test
    void a_service_without_competency_asks_for_the_program_training_only() {
        String partnerId = Given.partner("DE");
        Given.choice(partnerId, Given.aggregatorIn("DE"));

        csp(partnerId)
                .get("/partners/" + partnerId + "/eligibility?service=aria-cost")
                .then()
                .body("missing.condition", contains("TRAINING"));
    }

    @Test
    void a_service_of_the_mesh_may_ask_for_any_partner() {
        String partnerId = Given.partner("DE");

        as(Participant.SERVICE, "contract-service")
                .get("/partners/" + partnerId + "/eligibility?service=vmc-aws")
                .then()
                .statusCode(200);
    }

    @Test
    void a_foreign_partner_looks_like_a_missing_one() {
        String mine = Given.partner("DE");
        String foreign = Given.partner("DE");
        String path = "/partners/%s/eligibility?service=vmc-aws";

        String ofForeign = csp(mine)
                .get(path.formatted(foreign))
                .then()
                .statusCode(404)
                .extract()
                .asString();
        String ofMissing = csp(mine)
                .get(path.formatted("CSP-1"))
                .then()
                .statusCode(404)
                .extract()
                .asString();

        assertThat(ofForeign.replace(foreign, "X")).isEqualTo(ofMissing.replace("CSP-1", "X"));
    }

    @Test
    void an_unknown_service_is_refused() {
        String partnerId = Given.partner("DE");

        csp(partnerId)
                .get("/partners/" + partnerId + "/eligibility?service=nothing")
                .then()
                .statusCode(422)
                .body("type", equalTo("https://csp-mesh.example/problems/unknown-service"));
    }

    @Test
    void a_completion_is_told_with_its_expiry() {
        String partnerId = Given.partner("DE");
        Given.completed(partnerId, "VOP-MSP");

        assertThat(Topics.await("partner.training-completed.v1", partnerId)
                        .data()
                        .path("expiresOn")
                        .asText())
                .isEqualTo("2028-01-15");
    }

    @Test
    void an_unknown_course_is_refused() {
        record(Given.partner("DE"), "NO-COURSE", "2026-01-15", 422, "https://csp-mesh.example/problems/unknown-course");
    }

    @Test
    void a_completion_in_the_future_is_refused() {
        record(
                Given.partner("DE"),
                "VOP-MSP",
                "2999-01-01",
                422,
                "https://csp-mesh.example/problems/completed-in-future");
    }

    @Test
    void only_vmware_records_completions() {
        String partnerId = Given.partner("DE");

        once(csp(partnerId))
                .body("{\"course\":\"VOP-MSP\",\"person\":\"M\",\"completedOn\":\"2026-01-15\",\"evidence\":\"e\"}")
                .post("/partners/" + partnerId + "/completions")
                .then()
                .statusCode(403);
    }

    @Test
    void anyone_reads_the_training_catalogue() {
        anyone().get("/courses").then().statusCode(200).body("items.code", hasItem("VOP-MSP"));
    }

    @Test
    void a_partner_reads_its_completions() {
        String partnerId = Given.partner("DE");
        Given.completed(partnerId, "VOP-MSP");

        csp(partnerId)
                .get("/partners/" + partnerId + "/completions")
                .then()
                .statusCode(200)
                .body("items.course", contains("VOP-MSP"))
                .body("items.expiresOn", contains("2028-01-15"));
    }

    private static void record(String partnerId, String course, String day, int status, String type) {
        once(vmware())
                .body("{\"course\":\"%s\",\"person\":\"M\",\"completedOn\":\"%s\",\"evidence\":\"e\"}"
                        .formatted(course, day))
                .post("/partners/" + partnerId + "/completions")
                .then()
                .statusCode(status)
                .body("type", equalTo(type));
    }
}
