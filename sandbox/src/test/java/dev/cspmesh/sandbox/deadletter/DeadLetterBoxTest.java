package dev.cspmesh.sandbox.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cspmesh.platform.RunningPlatform;
import dev.cspmesh.platform.component.ComponentName;
import dev.cspmesh.sandbox.journey.WalkedMesh;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock(value = WalkedMesh.START, mode = ResourceAccessMode.READ)
class DeadLetterBoxTest {
    private final String bootstrap =
            RunningPlatform.shared(Set.of(ComponentName.KAFKA)).kafkaBootstrap();
    private final String prefix = "letters-" + UUID.randomUUID() + ".";
    private final DeadLetterBox dead = box("x-service.dead");

    @Test
    void a_service_without_dead_letters_has_none() {
        assertThat(dead.waiting()).isEmpty();
    }

    @Test
    void a_letter_says_where_it_was_meant_for_and_why_it_died() throws Exception {
        bury(
                "contract-1",
                Map.of("dead-letter-topic", prefix + "contract.v1", "dead-letter-reason", "no such contract"));

        DeadLetter letter = dead.waiting().getFirst();

        assertThat(letter.topic()).isEqualTo(prefix + "contract.v1");
        assertThat(letter.key()).isEqualTo("contract-1");
        assertThat(letter.reason()).isEqualTo("no such contract");
        assertThat(letter.type()).isEqualTo("contract.activated.v1");
    }

    @Test
    void a_replayed_letter_is_the_message_that_it_was_and_waits_no_longer() throws Exception {
        bury("contract-2", Map.of("dead-letter-topic", prefix + "contract.v1", "dead-letter-reason", "no"));

        assertThat(dead.replay()).hasSize(1);

        assertThat(dead.waiting()).isEmpty();
        assertThat(dead.replay()).isEmpty();
        // read with the same eyes: any topic is a list of records
        List<DeadLetter> again = box("contract.v1").waiting();
        assertThat(again).singleElement().satisfies(message -> {
            assertThat(message.key()).isEqualTo("contract-2");
            assertThat(message.record().value()).isEqualTo("{}".getBytes(StandardCharsets.UTF_8));
            assertThat(message.record().headers()).extracting(Header::key).containsExactly("ce_type");
        });
    }

    @Test
    void a_letter_without_a_way_back_holds_all_up_until_it_is_given_up() throws Exception {
        bury("a", Map.of("dead-letter-topic", prefix + "contract.v1"));
        bury("b", Map.of());

        assertThatThrownBy(dead::replay)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("does not say where to");

        assertThat(box("contract.v1").waiting()).isEmpty();
        assertThat(dead.giveUp()).hasSize(2);
        assertThat(dead.waiting()).isEmpty();
    }

    private void bury(String key, Map<String, String> headers) throws Exception {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(prefix + "x-service.dead", key, "{}".getBytes(StandardCharsets.UTF_8));
        record.headers().add("ce_type", "contract.activated.v1".getBytes(StandardCharsets.UTF_8));
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrap),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(record).get();
        }
    }

    private DeadLetterBox box(String topic) {
        Properties kafka = new Properties();
        kafka.setProperty("bootstrap.servers", bootstrap);
        return new DeadLetterBox(kafka, prefix + topic);
    }
}
