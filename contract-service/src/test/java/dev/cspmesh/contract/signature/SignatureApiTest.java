package dev.cspmesh.contract.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.cspmesh.contract.Given;
import dev.cspmesh.contract.Rows;
import dev.cspmesh.contract.ServiceTest;
import dev.cspmesh.contract.TestClock;
import dev.cspmesh.kit.test.AtOnce;
import dev.cspmesh.kit.test.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class SignatureApiTest extends ServiceTest {

    @Inject
    CircuitBreakerMaintenance breakers;

    @BeforeEach
    void closedBreaker() {
        breakers.resetAll();
    }

    @Test
    void a_contract_goes_from_draft_to_force() {
        String partner = Given.partner();
        String id = Given.draft(partner, "2024-03-01");

        confirming(() -> csp(partner), "/contracts/" + id + "/document")
                .post("/contracts/" + id + "/signature")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("status", equalTo("PENDING_SIGNATURE"))
                .body("allowedActions.action", contains("withdrawContract"));
        confirming(() -> aggregator(Given.AGGREGATOR), "/contracts/" + id + "/document")
                .post("/contracts/" + id + "/countersignature")
                .then()
                .statusCode(200)
                .body("status", equalTo("PENDING_APPROVAL"))
                .body("allowedActions.action", contains("sendContractBack", "rejectContract"));
        confirming(() -> vmware(), "/contracts/" + id + "/document")
                .post("/contracts/" + id + "/approval")
                .then()
                .statusCode(200)
                .body("status", equalTo("ACTIVE"))
                .body("isDefault", equalTo(true))
                .body("activatedAt", equalTo(TestClock.START.toString()));

        assertThat(Topics.await("contract.signed.v1", id)
                        .data()
                        .path("partnerId")
                        .asText())
                .isEqualTo(partner);
        assertThat(Topics.await("contract.countersigned.v1", id).key()).isEqualTo(id);
        var activated = Topics.await("contract.activated.v1", id).data();
        assertThat(activated.path("type").asText()).isEqualTo("COMMIT");
        assertThat(activated.at("/level/monthlyCommitment/amount").asText()).isEqualTo("10.00");
        assertThat(activated.path("monthlyCommitments")).hasSize(12);
        assertThat(activated.path("endsOn").asText()).isEqualTo("2025-02-28");
        assertThat(activated.path("isDefault").asBoolean()).isTrue();
    }

    @Test
    void a_csp_that_lacks_training_reads_which_courses_are_missing() {
        String partner = Given.partner("-untrained");
        String id = Given.draft(partner, "2024-03-21");

        confirming(() -> csp(partner), "/contracts/" + id + "/document")
                .post("/contracts/" + id + "/signature")
                .then()
                .statusCode(422)
                .body("type", equalTo("https://csp-mesh.example/problems/not-eligible"))
                .body("detail", containsString("VOP-MSP, COMP-VMC-AWS"))
                .body("errors.allowed", contains("VOP-MSP", "COMP-VMC-AWS"))
                .body("next.href[0]", containsString("/courses"));
        csp(partner).get("/contracts/" + id).then().body("status", equalTo("DRAFT"));
    }

    @Test
    void a_partner_that_partner_service_does_not_know_is_not_eligible() {
        String partner = Given.partner("-unknown");

        String id = Given.draft(partner, "2024-03-21");

        confirming(() -> csp(partner), "/contracts/" + id + "/document")
                .post("/contracts/" + id + "/signature")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("condition:PARTNER_ACTIVE"));
    }

    @Test
    void one_failure_of_partner_service_goes_unnoticed() {
        String partner = Given.partner("-flaky");

        Given.signed(partner, "2024-03-21");

        assertThat(asked(partner)).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"-failing, 3", "-slow, 3", "-garbled, 3", "-refusing, 1"})
    void without_an_answer_nothing_is_signed(String behaviour, int tries) {
        String partner = Given.partner(behaviour);
        String id = Given.draft(partner, "2024-03-21");

        confirming(() -> csp(partner), "/contracts/" + id + "/document")
                .post("/contracts/" + id + "/signature")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", equalTo("2"))
                .body("type", equalTo("https://csp-mesh.example/problems/unavailable"));

        assertThat(asked(partner)).isEqualTo(tries);
        csp(partner).get("/contracts/" + id).then().body("status", equalTo("DRAFT"));
    }

    @Test
    void a_partner_service_that_keeps_failing_is_left_alone_for_a_while() {
        String partner = Given.partner("-failing");
        String id = Given.draft(partner, "2024-03-21");
        for (int i = 0; i < 4; i++) {
            confirming(() -> csp(partner), "/contracts/" + id + "/document")
                    .post("/contracts/" + id + "/signature")
                    .then()
                    .statusCode(503);
        }
        int before = asked(partner);

        confirming(() -> csp(partner), "/contracts/" + id + "/document")
                .post("/contracts/" + id + "/signature")
                .then()
                .statusCode(503);

        assertThat(asked(partner)).isEqualTo(before);
    }

    @Test
    void a_signature_that_could_not_be_asked_succeeds_later_under_the_same_key() {
        String partner = Given.partner("-failing");
        String id = Given.draft(partner, "2024-03-21");
        String key = UUID.randomUUID().toString();

        csp(partner)
                .header("Idempotency-Key", key)
                .header("If-Match", shown(partner, id))
                .post("/contracts/" + id + "/signature")
                .then()
                .statusCode(503);
        csp(partner)
                .header("Idempotency-Key", key)
                .header("If-Match", shown(partner, id))
                .post("/contracts/" + id + "/signature")
                .then()
                .statusCode(503);

        assertThat(asked(partner)).isEqualTo(6);
    }

    @Test
    void a_repeated_signature_gets_the_first_reply_and_asks_once() {
        String partner = Given.partner();
        String id = Given.draft(partner, "2024-03-21");
        String key = UUID.randomUUID().toString();

        List<String> replies = IntStream.range(0, 2)
                .mapToObj(i -> csp(partner)
                        .header("Idempotency-Key", key)
                        .header("If-Match", shown(partner, id))
                        .post("/contracts/" + id + "/signature")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .toList();

        assertThat(replies.get(1)).isEqualTo(replies.get(0));
        assertThat(asked(partner)).isEqualTo(1);
    }

    @Test
    void two_signatures_at_once_happen_in_turn() {
        String partner = Given.partner("-thinking");
        String id = Given.draft(partner, "2024-03-21");

        assertThat(AtOnce.answers(
                        2,
                        () -> confirming(() -> csp(partner), "/contracts/" + id + "/document")
                                .post("/contracts/" + id + "/signature")
                                .statusCode()))
                .contains(200)
                .containsAnyOf(409, 412)
                .hasSize(2);
        assertThat(asked(partner)).isBetween(1, 2);
        Topics.await("contract.signed.v1", id);
        assertThat(Topics.all("contract.signed.v1"))
                .filteredOn(seen -> seen.key().equals(id))
                .hasSize(1);
    }

    @Test
    void of_64_identical_signatures_at_once_one_is_made_and_all_that_get_through_are_the_same() {
        String partner = Given.partner();
        String id = Given.draft(partner, "2024-03-21");
        String key = UUID.randomUUID().toString();

        List<Response> answers = AtOnce.answers(
                64,
                () -> csp(partner)
                        .header("Idempotency-Key", key)
                        .header("If-Match", shown(partner, id))
                        .post("/contracts/" + id + "/signature"));

        assertThat(answers).extracting(Response::statusCode).contains(200).containsOnly(200, 409);
        assertThat(answers.stream()
                        .filter(answer -> answer.statusCode() == 200)
                        .map(Response::asString)
                        .distinct())
                .hasSize(1);
        assertThat(asked(partner))
                .as("those who come while it is asked share the answer")
                .isBetween(1, 32);
    }

    @Test
    void while_partner_service_thinks_for_ten_seconds_no_row_is_locked_and_no_connection_is_held() throws SQLException {
        String partner = Given.partner("-hanging");
        String id = Given.draft(partner, "2024-03-21");
        CompletableFuture<Integer> signing = CompletableFuture.supplyAsync(
                () -> confirming(() -> csp(partner), "/contracts/" + id + "/document")
                        .post("/contracts/" + id + "/signature")
                        .statusCode(),
                task -> Thread.ofVirtual().start(task));
        Awaitility.await().until(() -> asked(partner) > 0);

        try (Connection other = Rows.connect();
                Statement statement = other.createStatement()) {
            assertThat(statement
                            .executeQuery("select id from contract where id = '" + id + "' for update nowait")
                            .next())
                    .isTrue();
            Awaitility.await().until(() -> heldTransactions(statement) == 0);
        }
        assertThat(signing).isNotDone();
        assertThat(signing.join()).isEqualTo(503);
        csp(partner).get("/contracts/" + id).then().body("status", equalTo("DRAFT"));
    }

    private static int heldTransactions(Statement statement) throws SQLException {
        ResultSet held =
                statement.executeQuery("select count(*) from pg_stat_activity where datname = current_database()"
                        + " and state like 'idle in transaction%' and pid <> pg_backend_pid()");
        held.next();
        return held.getInt(1);
    }

    @Test
    void a_contract_that_was_edited_while_partner_service_was_asked_is_not_signed() {
        String partner = Given.partner("-thinking");
        String id = Given.draft(partner, "2024-03-21");
        CompletableFuture<Integer> signing = CompletableFuture.supplyAsync(
                () -> confirming(() -> csp(partner), "/contracts/" + id + "/document")
                        .post("/contracts/" + id + "/signature")
                        .statusCode(),
                task -> Thread.ofVirtual().start(task));
        Awaitility.await().until(() -> asked(partner) > 0);

        confirming(() -> csp(partner), "/contracts/" + id)
                .body("{\"level\": \"L2500\", \"termMonths\": 24, \"startsOn\": \"2024-03-21\"}")
                .put("/contracts/" + id)
                .then()
                .statusCode(200);

        assertThat(signing.join()).isEqualTo(412);
        csp(partner).get("/contracts/" + id).then().body("status", equalTo("DRAFT"));
    }

    @ParameterizedTest
    @CsvSource({"/signature", "/countersignature", "/approval"})
    void nobody_confirms_what_was_not_shown(String act) {
        String partner = Given.partner();
        String id = switch (act) {
            case "/signature" -> Given.draft(partner, "2024-03-21");
            case "/countersignature" -> Given.signed(partner, "2024-03-21");
            default -> Given.countersigned(partner, "2024-03-21");
        };
        Supplier<RequestSpecification> who = switch (act) {
            case "/signature" -> () -> csp(partner);
            case "/countersignature" -> () -> aggregator(Given.AGGREGATOR);
            default -> () -> vmware();
        };
        String before = who.get().get("/contracts/" + id).asString();

        once(who.get()).post("/contracts/" + id + act).then().statusCode(428);
        once(who.get())
                .header("If-Match", "\"99\"")
                .post("/contracts/" + id + act)
                .then()
                .statusCode(412);
        assertThat(who.get().get("/contracts/" + id).asString()).isEqualTo(before);
        once(who.get())
                .header(
                        "If-Match",
                        who.get().get("/contracts/" + id + "/document").header("ETag"))
                .post("/contracts/" + id + act)
                .then()
                .statusCode(200);
    }

    @Test
    void of_two_approvals_at_once_one_brings_the_contract_into_force() {
        String partner = Given.partner();
        String id = Given.countersigned(partner, "2024-03-01");

        assertThat(AtOnce.answers(
                        2,
                        () -> confirming(() -> vmware(), "/contracts/" + id + "/document")
                                .post("/contracts/" + id + "/approval")
                                .statusCode()))
                .contains(200)
                .containsAnyOf(409, 412)
                .hasSize(2);

        csp(partner)
                .get("/contracts/" + id + "/history")
                .then()
                .body("items.findAll { it.what == 'contract.activated' }", hasSize(1));
    }

    @Test
    void a_step_out_of_order_is_refused_with_what_is_allowed() {
        String partner = Given.partner();
        String id = Given.draft(partner, "2024-03-21");

        confirming(() -> aggregator(Given.AGGREGATOR), "/contracts/" + id + "/document")
                .post("/contracts/" + id + "/countersignature")
                .then()
                .statusCode(409)
                .body("type", equalTo("https://csp-mesh.example/problems/wrong-state"))
                .body("detail", equalTo("The contract is DRAFT; what you may do now: editContract, sendContractBack."));
        confirming(() -> vmware(), "/contracts/" + id + "/document")
                .post("/contracts/" + id + "/approval")
                .then()
                .statusCode(409);
    }

    @Test
    void an_aggregator_rejects_with_a_reason_that_the_csp_reads() {
        String partner = Given.partner();
        String id = Given.signed(partner, "2024-03-21");

        confirming(() -> aggregator(Given.AGGREGATOR), "/contracts/" + id)
                .body("{\"reason\": \"Please start on the first of a month.\"}")
                .post("/contracts/" + id + "/rejection")
                .then()
                .statusCode(200)
                .body("status", equalTo("REJECTED"));

        csp(partner).get("/contracts/" + id).then().body("reason", equalTo("Please start on the first of a month."));
        assertThat(Topics.await("contract.rejected.v1", id)
                        .data()
                        .path("rejectedBy")
                        .asText())
                .isEqualTo("AGGREGATOR");
    }

    @ParameterizedTest
    @CsvSource({
        "{}",
        "{\"reason\": \"\"}",
        "{\"reason\": \"a\\u0000b\"}",
        "{\"reason\": \"a\\ud800b\"}",
        "[]",
        "{\"reason\":"
    })
    void a_rejection_without_a_readable_reason_is_refused(String body) {
        String id = Given.signed(Given.partner(), "2024-03-21");

        confirming(() -> vmware(), "/contracts/" + id)
                .body(body)
                .post("/contracts/" + id + "/rejection")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void a_csp_withdraws_before_the_contract_is_in_force() {
        String partner = Given.partner();
        String id = Given.countersigned(partner, "2024-03-21");

        confirming(() -> csp(partner), "/contracts/" + id)
                .post("/contracts/" + id + "/withdrawal")
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"));

        assertThat(Topics.await("contract.withdrawn.v1", id).key()).isEqualTo(id);
    }

    @Test
    void a_contract_in_force_is_not_withdrawn() {
        String partner = Given.partner();
        String id = Given.approved(partner, "2024-03-01");

        confirming(() -> csp(partner), "/contracts/" + id)
                .post("/contracts/" + id + "/withdrawal")
                .then()
                .statusCode(409);
    }

    @Test
    void each_step_belongs_to_one_participant() {
        String id = Given.signed(Given.partner(), "2024-03-21");

        confirming(() -> vmware(), "/contracts/" + id + "/document")
                .post("/contracts/" + id + "/signature")
                .then()
                .statusCode(403);
        confirming(() -> vmware(), "/contracts/" + id + "/document")
                .post("/contracts/" + id + "/countersignature")
                .then()
                .statusCode(403);
        confirming(() -> aggregator(Given.AGGREGATOR), "/contracts/" + id + "/document")
                .post("/contracts/" + id + "/approval")
                .then()
                .statusCode(403);
        confirming(() -> csp("CSP-1"), "/contracts/" + id)
                .body("{\"reason\": \"x\"}")
                .post("/contracts/" + id + "/rejection")
                .then()
                .statusCode(403);
        confirming(() -> customer("00000000-0000-7000-8000-00000000000c"), "/contracts/" + id)
                .post("/contracts/" + id + "/withdrawal")
                .then()
                .statusCode(403);
        confirming(() -> anyone(), "/contracts/" + id + "/document")
                .post("/contracts/" + id + "/signature")
                .then()
                .statusCode(401);
    }

    private static String shown(String partner, String contract) {
        return csp(partner).get("/contracts/" + contract + "/document").header("ETag");
    }

    private static int asked(String partner) {
        String url = ConfigProvider.getConfig().getValue("mesh.partner.url", String.class);
        return Integer.parseInt(RestAssured.get(url + "/asked/" + partner).asString());
    }
}
