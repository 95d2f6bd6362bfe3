package dev.cspmesh.contract.event;

import dev.cspmesh.contract.Rows;
import dev.cspmesh.contract.ServiceTest;
import dev.cspmesh.kit.test.Topics;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The outbox and a Kafka that does not take everything. */
@QuarkusTest
class RelayTest extends ServiceTest {

    @Test
    void a_batch_that_kafka_refuses_stays_and_the_relay_goes_on_when_the_cause_is_mended() throws SQLException {
        String beside = UUID.randomUUID().toString();
        String after = UUID.randomUUID().toString();
        put("no topic has such a name.v1", UUID.randomUUID().toString(), beside);
        // it goes out with the batch that is refused, so the relay has tried; at least once is the promise
        Topics.await("relayed.fact.v1", beside);

        delete("no topic has such a name.v1");
        put("relayed.v1", after, after);

        Topics.await("relayed.fact.v1", after);
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .until(() -> Rows.count("outbox", "key", after) + Rows.count("outbox", "key", beside) == 0);
    }

    /** A fact to this topic and one to a topic that is fine, in one transaction. */
    private static void put(String topic, String key, String beside) throws SQLException {
        try (Connection connection = Rows.connect();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into outbox (event_id, topic, key, type, data, occurred_at, traceparent) values
                            (gen_random_uuid(), 'relayed.v1', ?, 'relayed.fact.v1', '{}', now(), ''),
                            (gen_random_uuid(), ?, ?, 'relayed.fact.v1', '{}', now(), '')""")) {
            insert.setString(1, beside);
            insert.setString(2, topic);
            insert.setString(3, key);
            insert.executeUpdate();
        }
    }

    private static void delete(String topic) throws SQLException {
        try (Connection connection = Rows.connect();
                PreparedStatement delete = connection.prepareStatement("delete from outbox where topic = ?")) {
            delete.setString(1, topic);
            delete.executeUpdate();
        }
    }
}
