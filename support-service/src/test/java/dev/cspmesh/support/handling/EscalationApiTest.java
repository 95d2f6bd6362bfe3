package dev.cspmesh.support.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cspmesh.kit.test.Topics;
import dev.cspmesh.support.Neighbours;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class EscalationApiTest extends RequestApi {

    private static final String NOTHING = "{\"items\":[]}";

    @Test
    void the_csp_takes_its_customers_request_to_vmware() {
        String origin = ofCustomer();

        String vendor = escalate(origin)
                .statusCode(201)
                .header("Location", containsString("/requests/"))
                .body("level", equalTo("VENDOR"))
                .body("desk", equalTo("GSS"))
                .body("status", equalTo("acknowledged"))
                .body("subject", equalTo("SDDC of a tenant hangs"))
                .body("originRequestId", equalTo(origin))
                .extract()
                .path("id");

        cspA().get("/requests/" + origin)
                .then()
                .body("level", equalTo("L2"))
                .body("vendorRequestId", equalTo(vendor))
                .body("allowedActions.action", not(hasItem("escalateRequest")));
        customerA1().get("/requests/" + origin).then().body("vendorRequestId", nullValue());
        customerA1().get("/requests/" + vendor).then().statusCode(404);
    }

    @Test
    void an_escalation_is_told_with_both_ends() {
        String origin = ofCustomer();
        String vendor = escalate(origin).extract().path("id");

        JsonNode escalated = Topics.await("request.escalated.v1", origin).data();
        JsonNode opened = Topics.await("request.opened.v1", vendor).data();

        assertThat(escalated.path("vendorRequestId").asText()).isEqualTo(vendor);
        assertThat(opened.path("level").asText()).isEqualTo("VENDOR");
    }

    @Test
    void the_work_note_stays_inside_the_csp() {
        String origin = ofCustomer();
        String vendor = escalate(origin).extract().path("id");

        cspA().get("/requests/" + origin + "/notes")
                .then()
                .body("items.text", hasItem(containsString("Restarted twice")));
        assertThat(customerA1().get("/requests/" + origin + "/notes").asString())
                .isEqualTo(NOTHING);
        assertThat(vmware().get("/requests/" + vendor + "/notes").asString()).isEqualTo(NOTHING);
    }

    /** Everything that VMware can ask, after everything that can happen, searched for everything that names a customer. */
    @Test
    void no_answer_to_vmware_names_the_customer() {
        String origin = ofCustomer();
        note(customerA1(), origin, "Bergmann Logistik AG needs it today, Jonas Okafor", "PUBLIC");
        note(cspA(), origin, "Called Bergmann Logistik AG", "INTERNAL");
        String vendor = escalate(origin).extract().path("id");
        note(cspA(), vendor, "Bergmann Logistik AG is a big one", "INTERNAL").statusCode(201);
        note(cspA(), vendor, "Our tenant still waits.", "PUBLIC").statusCode(201);

        List<Response> answers = new ArrayList<>();
        answers.add(vmware().get("/requests?limit=200&sort=-openedAt"));
        answers.add(vmware().get("/requests?limit=200&status=acknowledged"));
        answers.add(vmware().get("/requests/" + vendor));
        answers.add(vmware().get("/requests/" + vendor + "/notes"));
        answers.add(vmware().get("/requests/" + origin));
        answers.add(vmware().get("/requests/" + origin + "/notes"));
        answers.add(
                note(vmware(), vendor, "We look into it.", "PUBLIC").extract().response());
        answers.add(
                note(vmware(), vendor, "Known defect.", "INTERNAL").extract().response());
        answers.add(note(vmware(), origin, "Hello?", "PUBLIC").extract().response());
        answers.add(move(vmware(), vendor, "start").extract().response());
        answers.add(move(vmware(), vendor, "closure").extract().response());
        answers.add(move(vmware(), origin, "start").extract().response());
        answers.add(once(vmware()).body(escalation("a", "b")).post("/requests/" + origin + "/escalation"));
        answers.add(once(vmware()).body(form("vmc-aws", "TECHNICAL", 1, null)).post("/requests"));
        answers.add(vmware().body("{\"query\": \"Bergmann Logistik AG\"}").post("/knowledge-base/searches"));
        answers.add(vmware().get("/problems/names-customer"));
        move(vmware(), vendor, "resolution").statusCode(200);
        answers.add(vmware().get("/requests/" + vendor));

        assertThat(answers).allSatisfy(EscalationApiTest::namesNoCustomer);
        assertThat(vmware().get("/requests/" + vendor).asString()).doesNotContain(origin, "customer");
        assertThat(vmware().get("/requests?limit=200&sort=-openedAt").asString())
                .doesNotContain(origin);
    }

    @Test
    void the_schema_lets_no_request_to_vmware_have_a_customer() {
        String vendor = ofCsp();

        assertThatThrownBy(() -> Neighbours.rows(
                        "insert into requester (request_id, partner_id, customer_organization_id, customer_name)"
                                + " values (cast($1 as uuid), 'CSP-700001', 'org', 'name') returning 1",
                        vendor))
                .hasMessageContaining("requester_of_customers_request");
        assertThatThrownBy(() -> Neighbours.rows(
                        "update support_request set level = 'L1' where id = cast($1 as uuid) returning 1", vendor))
                .hasMessageContaining("support_request_customers_below_vendor");
    }

    @Test
    void no_fact_names_the_customer() {
        String origin = ofCustomer();
        String vendor = escalate(origin).extract().path("id");
        move(cspA(), origin, "start");
        move(cspA(), origin, "resolution").statusCode(200);
        Topics.await("request.resolved.v1", origin);
        Topics.await("request.opened.v1", vendor);

        for (String type : List.of(
                "request.opened.v1",
                "request.escalated.v1",
                "request.started.v1",
                "request.answered.v1",
                "request.note-written.v1",
                "request.resolved.v1")) {
            assertThat(Topics.all(type))
                    .allSatisfy(seen -> assertThat(seen.data() + " " + seen.headers())
                            .doesNotContain(
                                    Neighbours.A1.id().toString(),
                                    Neighbours.A1.name(),
                                    Neighbours.A1.email(),
                                    Neighbours.A1.lastName(),
                                    DESCRIPTION));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SDDC of Bergmann Logistik AG hangs",
                "sddc of BERGMANN  LOGISTIK ag hangs",
                "ask jonas@tenant.example",
                "ask Jonas Okafor",
                "café  ZÜRICH too"
            })
    void words_that_name_a_customer_do_not_reach_vmware(String words) {
        String origin = ofCustomer();
        refusedAsNaming(
                shown(cspA(), origin).body(escalation(words, "It hangs.")).post("/requests/" + origin + "/escalation"));
        refusedAsNaming(
                shown(cspA(), origin).body(escalation("It hangs", words)).post("/requests/" + origin + "/escalation"));
        cspA().get("/requests/" + origin).then().body("level", equalTo("L1"));

        String vendor = ofCsp();
        refusedAsNaming(note(cspA(), vendor, words, "PUBLIC").extract().response());
        refusedAsNaming(
                once(cspA()).body("{\"note\": \"%s\"}".formatted(words)).post("/requests/" + vendor + "/cancellation"));
        refusedAsNaming(once(cspA())
                .body(form("vmc-aws", "TECHNICAL", 1, null).replace("SDDC hangs", words))
                .post("/requests"));
    }

    @Test
    void a_customers_identifier_does_not_reach_vmware() {
        String words = "tenant " + Neighbours.A1.id();

        String origin = ofCustomer();
        refusedAsNaming(
                shown(cspA(), origin).body(escalation(words, "It hangs.")).post("/requests/" + origin + "/escalation"));
    }

    @Test
    void the_name_of_another_csps_customer_is_no_secret_of_this_one() {
        note(cspA(), ofCsp(), "Tidewater Foods", "PUBLIC").statusCode(201);
    }

    @Test
    void a_request_is_escalated_once() {
        String origin = ofCustomer();
        escalate(origin).statusCode(201);

        escalate(origin).statusCode(409).body("type", equalTo("https://csp-mesh.example/problems/already-escalated"));
    }

    @Test
    void what_the_customer_wrote_meanwhile_is_read_before_it_is_escalated() {
        String origin = ofCustomer();
        String read = cspA().get("/requests/" + origin).header("ETag");
        String path = "/requests/" + origin + "/escalation";
        note(customerA1(), origin, "It works again.", "PUBLIC").statusCode(201);

        once(cspA())
                .body(escalation("Tenant waits", "It hangs."))
                .post(path)
                .then()
                .statusCode(428);
        once(cspA())
                .header("If-Match", read)
                .body(escalation("Tenant waits", "It hangs."))
                .post(path)
                .then()
                .statusCode(412);

        cspA().get("/requests/" + origin).then().body("level", equalTo("L1"));
        escalate(origin).statusCode(201);
    }

    @Test
    void an_escalation_needs_the_csps_own_search() {
        String body = escalation("Tenant waits", "It hangs.")
                .replaceFirst(
                        "\"searchReference\": \"[^\"]+\"", "\"searchReference\": \"" + searched(customerA1()) + "\"");
        String origin = ofCustomer();

        shown(cspA(), origin)
                .body(body)
                .post("/requests/" + origin + "/escalation")
                .then()
                .statusCode(422)
                .body("type", equalTo("https://csp-mesh.example/problems/search-first"));
        cspA().get("/requests/" + origin).then().body("level", equalTo("L1"));
    }

    @Test
    void a_csps_own_request_is_with_vmware_already() {
        escalate(ofCsp()).statusCode(409).body("type", equalTo("https://csp-mesh.example/problems/wrong-state"));
    }

    @Test
    void only_the_csp_escalates() {
        String origin = ofCustomer();
        String body = escalation("Tenant waits", "It hangs.");
        String path = "/requests/" + origin + "/escalation";

        once(customerA1()).body(body).post(path).then().statusCode(403);
        once(vmware()).body(body).post(path).then().statusCode(403);
        once(aggregator()).body(body).post(path).then().statusCode(403);
        once(anyone()).body(body).post(path).then().statusCode(401);
    }

    @Test
    void a_foreign_request_is_not_escalated_and_answers_as_a_missing_one() {
        String origin = ofCustomer();
        String missing = unknown();
        String body = escalation("Tenant waits", "It hangs.");

        Response foreign = once(cspB()).body(body).post("/requests/" + origin + "/escalation");
        Response absent = once(cspB()).body(body).post("/requests/" + missing + "/escalation");

        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(foreign.asString().replace(origin, "ID"))
                .isEqualTo(absent.asString().replace(missing, "ID"));
    }

    @Test
    void a_repeated_escalation_opens_one_request() {
        String origin = ofCustomer();
        String body = escalation("Tenant waits", "It hangs.");
        UUID key = UUID.randomUUID();

        Response first = keyed(key).body(body).post("/requests/" + origin + "/escalation");
        Response second = keyed(key).body(body).post("/requests/" + origin + "/escalation");

        first.then().statusCode(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        keyed(key)
                .body(body.replace("It hangs.", "It stands."))
                .post("/requests/" + origin + "/escalation")
                .then()
                .statusCode(422)
                .body("type", equalTo("https://csp-mesh.example/problems/idempotency-key-reused"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"workNote\":", "[]", "\"no\""})
    void a_body_that_is_no_escalation_is_refused(String body) {
        once(cspA())
                .body(body)
                .post("/requests/" + unknown() + "/escalation")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    private static RequestSpecification keyed(UUID key) {
        return cspA().header("Idempotency-Key", key).header("If-Match", "\"0\"");
    }

    private static void refusedAsNaming(Response reply) {
        reply.then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("https://csp-mesh.example/problems/names-customer"));
    }

    private static void namesNoCustomer(Response answer) {
        assertThat(answer.asString() + answer.headers())
                .doesNotContainIgnoringCase(
                        Neighbours.A1.id().toString(),
                        Neighbours.A1.name(),
                        Neighbours.A1.email(),
                        Neighbours.A1.lastName(),
                        Neighbours.A2.name());
    }
}
