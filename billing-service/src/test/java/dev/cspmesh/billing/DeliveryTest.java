package dev.cspmesh.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.kit.test.Topics;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Every message three times and shuffled over all topics, with some between them that nobody can read, leaves the rows that
 * come of each once and in order.
 */
@QuarkusTest
class DeliveryTest extends ServiceTest {

    private static final int COPIES = 3;

    @Test
    void every_message_three_times_and_shuffled_gives_the_same_state() {
        TestClock.moveTo("2024-09-20T12:00:00Z");
        ProjectedWorld inOrder = new ProjectedWorld("in-order");
        ProjectedWorld shuffled = new ProjectedWorld("shuffled");
        List<ProjectedWorld.Told> messages = new ArrayList<>();
        shuffled.messages().forEach(message -> messages.addAll(Collections.nCopies(COPIES, message)));
        shuffled.poison().forEach(messages::add);
        Collections.shuffle(messages, new Random(4));

        inOrder.messages().forEach(DeliveryTest::publish);
        messages.forEach(DeliveryTest::publish);

        awaitSql(inOrder.settled(), "t");
        awaitSql(shuffled.settled(), "t");
        String state = state(inOrder);
        assertThat(state).contains("Alma GmbH", "event-1-0", "OPEN 2024-09");
        assertThat(state(shuffled)).isEqualTo(state);
    }

    private static void publish(ProjectedWorld.Told message) {
        Topics.publish(message.id(), message.type(), message.key(), message.data());
    }

    private String state(ProjectedWorld world) {
        return world.anonymous(
                String.join("\n", world.rows().stream().map(this::sql).toList()));
    }
}
