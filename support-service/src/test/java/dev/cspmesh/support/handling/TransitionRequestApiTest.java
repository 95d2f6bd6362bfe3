package dev.cspmesh.support.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dev.cspmesh.kit.test.Topics;
import dev.cspmesh.support.Neighbours;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class TransitionRequestApiTest extends RequestApi {

    @Test
    void a_csp_works_on_its_customers_request_to_the_end() {
        String id = ofCustomer();

        move(cspA(), id, "start").statusCode(200).header("ETag", "\"1\"").body("status", equalTo("inProgress"));
        move(cspA(), id, "waiting").statusCode(200).body("firstResponse", equalTo("PAUSED"));
        move(cspA(), id, "continuation").statusCode(200);
        move(cspA(), id, "resolution").statusCode(200).body("firstResponse", equalTo("MET"));
        move(customerA1(), id, "closure").statusCode(200).body("allowedActions", hasSize(0));

        assertThat(Topics.await("request.answered.v1", id).data().path("first").asBoolean())
                .isTrue();
        assertThat(Topics.await("request.resolved.v1", id)
                        .data()
                        .path("partnerId")
                        .asText())
                .isEqualTo(Neighbours.CSP_A);
    }

    @Test
    void vmware_works_on_a_csps_request() {
        String id = ofCsp();

        move(vmware(), id, "start").statusCode(200);
        move(vmware(), id, "hold").statusCode(200).body("status", equalTo("held"));
        move(vmware(), id, "resolution").statusCode(200);
        move(cspA(), id, "reopening").statusCode(200).body("status", equalTo("inProgress"));
    }

    @ParameterizedTest
    @CsvSource({"closure, closed", "reopening, inProgress", "rejection, rejected"})
    void nobody_confirms_or_refuses_what_was_not_shown(String action, String after) {
        String id = ofCustomer();
        if (!action.equals("rejection")) {
            move(cspA(), id, "start").statusCode(200);
            move(cspA(), id, "resolution").statusCode(200);
        }
        String read = cspA().get("/requests/" + id).header("ETag");
        note(customerA1(), id, "It is worse than I said.", "PUBLIC").statusCode(201);
        String shown = cspA().get("/requests/" + id).asString();
        String path = "/requests/" + id + "/" + action;

        once(cspA()).body("{}").post(path).then().statusCode(428);
        once(cspA()).header("If-Match", read).body("{}").post(path).then().statusCode(412);

        assertThat(cspA().get("/requests/" + id).asString()).isEqualTo(shown);
        move(cspA(), id, action).statusCode(200).body("status", equalTo(after));
    }

    @Test
    void an_internal_note_of_the_other_side_changes_nothing_that_was_shown() {
        String id = ofCustomer();
        move(cspA(), id, "start").statusCode(200);
        move(cspA(), id, "resolution").statusCode(200);
        String read = customerA1().get("/requests/" + id).header("ETag");
        note(cspA(), id, "Bill it.", "INTERNAL").statusCode(201);

        once(customerA1())
                .header("If-Match", read)
                .body("{}")
                .post("/requests/" + id + "/closure")
                .then()
                .statusCode(200);
    }

    @Test
    void a_word_that_goes_with_a_move_is_a_public_note() {
        String id = ofCustomer();
        once(cspA())
                .body("{\"note\": \"We are on it.\"}")
                .post("/requests/" + id + "/start")
                .then()
                .statusCode(200)
                .body("firstResponse", equalTo("MET"));

        customerA1().get("/requests/" + id + "/notes").then().body("items.text", hasItem("We are on it."));
    }

    @Test
    void who_asked_may_end_the_waiting_with_a_word() {
        String id = ofCustomer();
        move(cspA(), id, "start");
        move(cspA(), id, "waiting");

        once(customerA1())
                .body("{\"note\": \"Here is the log.\"}")
                .post("/requests/" + id + "/continuation")
                .then()
                .statusCode(200)
                .body("status", equalTo("inProgress"));
    }

    @Test
    void a_move_that_is_no_edge_is_refused_with_what_is_allowed() {
        String id = ofCustomer();

        move(cspA(), id, "closure")
                .statusCode(409)
                .body("type", equalTo("https://csp-mesh.example/problems/wrong-state"))
                .body("detail", containsString("acknowledged"))
                .body("errors[0].allowed", containsString("startRequest"))
                .body("next.action", hasItem("readRequest"));
        cspA().get("/requests/" + id).then().body("status", equalTo("acknowledged"));
    }

    @Test
    void a_move_of_the_other_side_is_refused() {
        move(customerA1(), ofCustomer(), "start")
                .statusCode(409)
                .body("type", equalTo("https://csp-mesh.example/problems/wrong-state"));
        move(cspA(), ofCsp(), "start")
                .statusCode(409)
                .body("type", equalTo("https://csp-mesh.example/problems/wrong-state"));
    }

    @Test
    void a_foreign_request_is_not_moved_and_answers_as_a_missing_one() {
        String id = ofCustomer();
        String missing = unknown();

        String foreign = move(vmware(), id, "start").statusCode(404).extract().asString();
        String absent =
                move(vmware(), missing, "start").statusCode(404).extract().asString();

        assertThat(foreign.replace(id, "ID")).isEqualTo(absent.replace(missing, "ID"));
        cspA().get("/requests/" + id).then().body("status", equalTo("acknowledged"));
    }

    @Test
    void an_aggregator_moves_nothing() {
        move(aggregator(), ofCsp(), "start").statusCode(403);
    }

    @Test
    void nobody_moves_a_request_without_a_token() {
        move(anyone(), unknown(), "start").statusCode(401);
    }

    @Test
    void a_repeated_move_gets_the_same_reply() {
        String id = ofCustomer();
        UUID key = UUID.randomUUID();

        Response first = moveWith(key, id, "start");
        Response second = moveWith(key, id, "start");

        assertThat(second.asString()).isEqualTo(first.asString()).contains("inProgress");
        moveWith(key, id, "hold")
                .then()
                .statusCode(422)
                .body("type", equalTo("https://csp-mesh.example/problems/idempotency-key-reused"));
    }

    @Test
    void two_people_who_move_a_request_at_once_do_it_one_after_the_other() {
        String id = ofCustomer();

        var replies = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> move(cspA(), id, "start").extract().statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(replies).containsOnly(200, 409).containsOnlyOnce(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"status\": \"done\"}", "{\"note\": 7}", "{\"note\": \"\\u0007\"}", "{\"note\":", "[]"})
    void a_body_that_is_no_move_is_refused(String body) {
        once(cspA())
                .body(body)
                .post("/requests/" + ofCustomer() + "/start")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("https://csp-mesh.example/problems/malformed-request"));
    }

    private static Response moveWith(UUID key, String id, String action) {
        return cspA().header("Idempotency-Key", key).body("{}").post("/requests/" + id + "/" + action);
    }
}
