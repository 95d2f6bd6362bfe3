package dev.cspmesh.partner.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.kit.test.AtOnce;
import dev.cspmesh.kit.test.Topics;
import dev.cspmesh.partner.Given;
import dev.cspmesh.partner.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The kit's promises, kept on real PostgreSQL and Kafka. */
@QuarkusTest
class DeliveryTest extends ServiceTest {

    private static final String LISTED = """
            {"code":"%s","name":"%s","family":"F","navigatorIntegrated":true,"competencyRequired":false,
             "free":false,"supportDesk":"GSS"}
            """;

    @Inject
    Pool pool;

    @Inject
    SeenSpans spans;

    @Test
    void an_event_that_comes_three_times_takes_effect_once() {
        String code = "svc-" + Given.unique();
        String eventId = UUID.randomUUID().toString();
        Topics.publish(eventId, "service.listed.v1", code, LISTED.formatted(code, "first"));
        awaitName(code, "first");

        Topics.publish(eventId, "service.listed.v1", code, LISTED.formatted(code, "again"));
        Topics.publish(eventId, "service.listed.v1", code, LISTED.formatted(code, "again"));
        String last = "svc-" + Given.unique();
        Topics.publish("service.listed.v1", code, LISTED.formatted(last, "last"));

        awaitName(last, "last");
        assertThat(nameOf(code)).isEqualTo("first");
    }

    @Test
    void a_poisoned_message_does_not_stop_the_topic() {
        String key = "svc-" + Given.unique();
        Topics.publish("service.listed.v1", key, "{\"code\": not json");
        Topics.publish("service.listed.v1", key, LISTED.formatted(key, "after the poison"));

        awaitName(key, "after the poison");
        assertThat(anyone().get("/q/metrics").asString())
                .contains("mesh_inbox_dead_total{consumer=\"partner.service\"");
    }

    @Test
    void many_requests_with_one_key_have_one_effect_and_one_reply() {
        String id = Given.application("DE");
        String tag = Given.reviewed(id);
        UUID key = UUID.randomUUID();

        List<String> replies = AtOnce.answers(
                32,
                () -> vmware().header("Idempotency-Key", key)
                        .header("If-Match", tag)
                        .post("/applications/" + id + "/approval")
                        .asString());

        assertThat(replies.stream().filter(reply -> reply.contains("APPROVED")).distinct())
                .hasSize(1);
        assertThat(replies)
                .allMatch(reply -> reply.contains("APPROVED") || reply.contains("idempotency-key-in-flight"));
        assertThat(count("select count(*) from partner where application_id = $1", UUID.fromString(id)))
                .isEqualTo(1);
    }

    @Test
    void a_trace_goes_on_from_the_request_through_kafka_and_is_found_by_the_business_id() {
        String traceId = "4bf92f3577b34da6a3ce929d0e0e4736";
        String id = anyone().header("traceparent", "00-" + traceId + "-00f067aa0ba902b7-01")
                .body(Given.form("DE", Given.unique()))
                .post("/applications")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        assertThat(Topics.await("application.submitted.v1", id).headers().get("traceparent"))
                .contains(traceId);
        Awaitility.await()
                .untilAsserted(() ->
                        assertThat(spans.of(traceId, id)).contains("POST /applications", "partner.notifications"));
    }

    @Test
    void of_two_decisions_at_the_same_moment_one_is_taken() {
        String id = Given.application("DE");
        String tag = Given.reviewed(id);

        List<String> replies = AtOnce.answers(
                16,
                () -> once(vmware())
                        .header("If-Match", tag)
                        .post("/applications/" + id + "/approval")
                        .asString());

        assertThat(replies.stream().filter(reply -> reply.contains("\"APPROVED\"")))
                .hasSize(1);
        assertThat(replies)
                .allMatch(reply -> reply.contains("\"APPROVED\"")
                        || reply.contains("lost-race")
                        || reply.contains("edited-meanwhile")
                        || reply.contains("wrong-state"));
    }

    @Test
    void of_two_applications_at_the_same_moment_one_is_taken() {
        String form = Given.form("DE", Given.unique());

        List<String> replies = AtOnce.answers(
                16, () -> anyone().body(form).post("/applications").asString());

        assertThat(replies.stream().filter(reply -> reply.contains("SUBMITTED")))
                .hasSize(1);
        assertThat(replies)
                .allMatch(reply -> reply.contains("SUBMITTED")
                        || reply.contains("lost-race")
                        || reply.contains("already-applied"));
    }

    @Test
    void nothing_of_a_refused_request_is_stored() {
        long before = count("select count(*) from application where id <> $1", new UUID(0, 0));

        anyone().body("{\"legalName\": \"Nordwind\"}")
                .post("/applications")
                .then()
                .statusCode(400);

        assertThat(count("select count(*) from application where id <> $1", new UUID(0, 0)))
                .isEqualTo(before);
    }

    private static void awaitName(String code, String name) {
        Awaitility.await().until(() -> nameOf(code), name::equals);
    }

    private static String nameOf(String code) {
        String name =
                anyone().get("/program/services").jsonPath().getString("items.find { it.code == '" + code + "' }.name");
        return name == null ? "" : name;
    }

    private long count(String sql, UUID id) {
        return pool.preparedQuery(sql)
                .execute(Tuple.of(id))
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getLong(0);
    }
}
