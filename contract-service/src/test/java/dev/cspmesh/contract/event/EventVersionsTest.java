package dev.cspmesh.contract.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cspmesh.contract.Rows;
import dev.cspmesh.contract.ServiceTest;
import dev.cspmesh.kit.context.VertxContexts;
import dev.cspmesh.kit.test.Topics;
import dev.cspmesh.kit.test.Topics.Seen;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** How an event changes while old and new services run side by side; the way is described in UPGRADING. */
@QuarkusTest
class EventVersionsTest extends ServiceTest {

    @Inject
    Samples samples;

    @Inject
    VertxContexts contexts;

    private final String id = UUID.randomUUID().toString();
    private final Samples.TakenV2 fact = new Samples.TakenV2(id, "Ada", "Lovelace");

    @Test
    void a_changed_fact_goes_out_in_both_versions_with_one_event_id() {
        take();

        Seen former = Topics.await("sample.taken.v1", id);
        Seen present = Topics.await("sample.taken.v2", id);

        assertThat(former.id()).isEqualTo(present.id());
        assertThat(former.data().path("person").asText()).isEqualTo("Ada Lovelace");
        assertThat(present.data().path("familyName").asText()).isEqualTo("Lovelace");
    }

    @Test
    void old_and_new_consumers_and_one_that_moves_each_do_it_once() {
        take();
        awaitEveryone();

        assertThat(samples.done(id))
                .containsExactlyInAnyOrder("old: Ada Lovelace", "new: Ada Lovelace", "moving: Ada Lovelace");
    }

    @Test
    void a_consumer_that_moved_and_reads_the_new_topic_from_its_beginning_or_moves_back_does_nothing_again() {
        take();
        awaitEveryone();
        String event = Topics.await("sample.taken.v2", id).id();

        Topics.publish(event, "sample.taken.v2", id, """
                {"sampleId": "%s", "givenName": "Ada", "familyName": "Lovelace"}""".formatted(id));
        Topics.publish(event, "sample.taken.v1", id, """
                {"sampleId": "%s", "person": "Ada Lovelace"}""".formatted(id));
        String after = UUID.randomUUID().toString();
        Topics.publish(after, "sample.taken.v1", id, """
                {"sampleId": "%s", "person": "Grace Hopper"}""".formatted(id));
        Topics.publish(after, "sample.taken.v2", id, """
                {"sampleId": "%s", "givenName": "Grace", "familyName": "Hopper"}""".formatted(id));
        awaitMarks(after);

        assertThat(samples.done(id))
                .containsExactlyInAnyOrderElementsOf(List.of(
                        "old: Ada Lovelace",
                        "new: Ada Lovelace",
                        "moving: Ada Lovelace",
                        "old: Grace Hopper",
                        "new: Grace Hopper",
                        "moving: Grace Hopper"));
    }

    @Test
    void a_change_that_is_undone_leaves_neither_version() {
        assertThatThrownBy(() ->
                        contexts.run(() -> samples.takeAndFail(fact)).await().indefinitely())
                .hasMessageContaining("undone");

        assertThat(Rows.count("outbox", "key", id)).isZero();
    }

    private void take() {
        contexts.run(() -> samples.take(fact)).await().indefinitely();
    }

    private void awaitEveryone() {
        awaitMarks(Topics.await("sample.taken.v2", id).id());
    }

    private static void awaitMarks(String event) {
        Awaitility.await().until(() -> Rows.count("inbox", "event_id", event) == 3);
    }
}
