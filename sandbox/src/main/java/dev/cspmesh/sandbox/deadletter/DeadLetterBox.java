package dev.cspmesh.sandbox.deadletter;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The dead letters of one service that nobody has dealt with yet. What was dealt with is the committed offset of a
 * consumer group of its own, so everybody who looks sees the same.
 */
public final class DeadLetterBox {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Properties kafka;
    private final String topic;

    /**
     * @param kafka settings of a Kafka client, at least {@code bootstrap.servers}
     * @param topic for example {@code billing-service.dead}
     */
    public DeadLetterBox(Properties kafka, String topic) {
        this.kafka = kafka;
        this.topic = topic;
    }

    /** What waits, oldest first in each partition; nothing while no letter ever came. */
    public List<DeadLetter> waiting() {
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            return waiting(consumer).letters();
        }
    }

    /**
     * Puts everything that waits back to where it came from, and is done with it only when Kafka has it.
     *
     * @return what was put back
     * @throws IllegalStateException if one names no topic; nothing is put back then
     */
    public List<DeadLetter> replay() throws InterruptedException {
        try (KafkaConsumer<String, byte[]> consumer = consumer();
                KafkaProducer<String, byte[]> producer = producer()) {
            Waiting waiting = waiting(consumer);
            waiting.letters().stream()
                    .filter(letter -> letter.topic().isEmpty())
                    .findFirst()
                    .ifPresent(stray -> {
                        throw new IllegalStateException("the letter at " + stray.place() + " does not say where to");
                    });
            for (DeadLetter letter : waiting.letters()) {
                producer.send(letter.again()).get();
            }
            consumer.commitSync(waiting.end());
            return waiting.letters();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka did not take a message back: " + e.getCause(), e);
        }
    }

    /**
     * Is done with everything that waits without putting it back.
     *
     * @return what was given up
     */
    public List<DeadLetter> giveUp() {
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            Waiting waiting = waiting(consumer);
            consumer.commitSync(waiting.end());
            return waiting.letters();
        }
    }

    private record Waiting(List<DeadLetter> letters, Map<TopicPartition, OffsetAndMetadata> end) {}

    private Waiting waiting(KafkaConsumer<String, byte[]> consumer) {
        Set<TopicPartition> partitions = consumer.listTopics().getOrDefault(topic, List.of()).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .collect(Collectors.toSet());
        Map<TopicPartition, Long> first = consumer.beginningOffsets(partitions);
        Map<TopicPartition, Long> end = consumer.endOffsets(partitions);
        Map<TopicPartition, OffsetAndMetadata> done = consumer.committed(partitions);
        consumer.assign(partitions);
        partitions.forEach(partition -> consumer.seek(
                partition,
                Optional.ofNullable(done.get(partition))
                        .map(OffsetAndMetadata::offset)
                        .filter(offset -> offset >= first.getOrDefault(partition, 0L))
                        .orElse(first.getOrDefault(partition, 0L))));
        List<DeadLetter> letters = new ArrayList<>();
        while (partitions.stream()
                .anyMatch(partition -> consumer.position(partition) < end.getOrDefault(partition, 0L))) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(PATIENCE)) {
                letters.add(new DeadLetter(record));
            }
        }
        return new Waiting(letters, read(consumer, partitions));
    }

    /** How far this look has read: what comes while somebody looks is not dealt with unseen. */
    private static Map<TopicPartition, OffsetAndMetadata> read(
            KafkaConsumer<String, byte[]> consumer, Set<TopicPartition> partitions) {
        return partitions.stream()
                .collect(Collectors.toMap(
                        partition -> partition, partition -> new OffsetAndMetadata(consumer.position(partition))));
    }

    private KafkaConsumer<String, byte[]> consumer() {
        Map<String, Object> settings = settings();
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, topic + "-letters");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private KafkaProducer<String, byte[]> producer() {
        Map<String, Object> settings = settings();
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>();
        kafka.stringPropertyNames().forEach(name -> settings.put(name, kafka.getProperty(name)));
        return settings;
    }
}
