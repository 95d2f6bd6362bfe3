package dev.cspmesh.support.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.cspmesh.kit.test.Topics;
import dev.cspmesh.support.Neighbours;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class NoteApiTest extends RequestApi {

    @Test
    void a_public_note_is_read_by_both_sides() {
        String id = ofCustomer();

        note(cspA(), id, "We are on it.", "PUBLIC")
                .statusCode(201)
                .body("id", notNullValue())
                .body("author", equalTo("CSP_SAAS"));

        assertThat(texts(customerA1(), id)).containsExactly("We are on it.");
        assertThat(texts(cspA(), id)).containsExactly("We are on it.");
        assertThat(Topics.await("request.answered.v1", id).data().path("inTime").asBoolean())
                .isTrue();
    }

    @Test
    void an_internal_note_stays_inside_the_party_that_wrote_it() {
        String id = ofCustomer();
        note(cspA(), id, "Looks like a quota.", "INTERNAL").statusCode(201);
        note(customerA1(), id, "Our boss is angry.", "INTERNAL").statusCode(201);

        assertThat(texts(cspA(), id)).containsExactly("Looks like a quota.");
        assertThat(texts(customerA1(), id)).containsExactly("Our boss is angry.");
    }

    @Test
    void internal_notes_do_not_cross_between_csp_and_vmware() {
        String id = ofCsp();
        note(cspA(), id, "Call their account manager.", "INTERNAL").statusCode(201);
        note(vmware(), id, "Known defect.", "INTERNAL").statusCode(201);
        note(vmware(), id, "We look into it.", "PUBLIC").statusCode(201);

        assertThat(texts(cspA(), id)).containsExactly("Call their account manager.", "We look into it.");
        assertThat(texts(vmware(), id)).containsExactly("Known defect.", "We look into it.");
    }

    @Test
    void notes_come_in_pages() {
        String id = ofCustomer();
        note(cspA(), id, "one", "PUBLIC");
        note(cspA(), id, "two", "PUBLIC");

        Response page = cspA().get("/requests/" + id + "/notes?limit=1");
        page.then().body("items.text", contains("one")).header("Link", containsString("rel=\"next\""));
        cspA().get("/requests/" + id + "/notes?limit=1&after="
                        + page.<List<String>>path("items.id").getFirst())
                .then()
                .body("items.text", contains("two"));
    }

    @Test
    void the_customers_answer_ends_the_waiting_for_it() {
        String id = ofCustomer();
        move(cspA(), id, "start");
        move(cspA(), id, "waiting");

        note(customerA1(), id, "Here is the log.", "PUBLIC").statusCode(201);

        cspA().get("/requests/" + id).then().body("status", equalTo("inProgress"));
    }

    @Test
    void a_request_that_is_over_takes_no_note() {
        String id = ofCustomer();
        move(customerA1(), id, "cancellation").statusCode(200);

        note(cspA(), id, "Too late.", "PUBLIC")
                .statusCode(409)
                .body("type", equalTo("https://csp-mesh.example/problems/wrong-state"));
        assertThat(texts(cspA(), id)).isEmpty();
    }

    @Test
    void a_foreign_request_takes_no_note_and_answers_as_a_missing_one() {
        String id = ofCustomer();
        String missing = unknown();
        for (RequestSpecification who : List.of(vmware(), cspB(), customer(Neighbours.A2))) {
            assertThat(note(who, id, "Hello.", "PUBLIC")
                            .statusCode(404)
                            .extract()
                            .asString()
                            .replace(id, "ID"))
                    .isEqualTo(note(cspB(), missing, "Hello.", "PUBLIC")
                            .statusCode(404)
                            .extract()
                            .asString()
                            .replace(missing, "ID"));
        }
        assertThat(texts(cspA(), id)).isEmpty();
    }

    @Test
    void an_aggregator_writes_nothing_and_nobody_without_a_token_does() {
        note(aggregator(), unknown(), "Hello.", "PUBLIC").statusCode(403);
        note(anyone(), unknown(), "Hello.", "PUBLIC").statusCode(401);
    }

    @Test
    void a_repeated_note_is_written_once() {
        String id = ofCustomer();
        UUID key = UUID.randomUUID();

        String first = noteWith(key, id, "We are on it.").asString();
        String second = noteWith(key, id, "We are on it.").asString();

        assertThat(second).isEqualTo(first);
        assertThat(texts(cspA(), id)).containsExactly("We are on it.");
        noteWith(key, id, "Something else.")
                .then()
                .statusCode(422)
                .body("type", equalTo("https://csp-mesh.example/problems/idempotency-key-reused"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"text\": \"\", \"visibility\": \"PUBLIC\"}",
                "{\"text\": \"hello\", \"visibility\": \"SECRET\"}",
                "{\"text\": \"hello\"}",
                "{\"text\": \"a\\u0000b\", \"visibility\": \"PUBLIC\"}",
                "{\"text\":"
            })
    void a_body_that_is_no_note_is_refused(String body) {
        once(cspA())
                .body(body)
                .post("/requests/" + ofCustomer() + "/notes")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("https://csp-mesh.example/problems/malformed-request"));
    }

    private static Response noteWith(UUID key, String id, String text) {
        return cspA().header("Idempotency-Key", key)
                .body("{\"text\": \"%s\", \"visibility\": \"PUBLIC\"}".formatted(text))
                .post("/requests/" + id + "/notes");
    }

    private static List<String> texts(RequestSpecification who, String id) {
        return who.get("/requests/" + id + "/notes")
                .then()
                .statusCode(200)
                .extract()
                .path("items.text");
    }
}
