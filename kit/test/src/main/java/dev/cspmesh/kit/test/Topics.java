package dev.cspmesh.kit.test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** A look at Kafka from outside the service: facts that came out, facts that go in. */
public final class Topics {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** One for each broker and as long as the tests run: each new one costs a tenth of a second. */
    private static final Map<String, KafkaProducer<String, byte[]>> PRODUCERS = new ConcurrentHashMap<>();

    private Topics() {}

    private static KafkaProducer<String, byte[]> producer(String bootstrap) {
        return new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrap),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** A fact as it stands on a topic. */
    public record Seen(String id, String type, String key, JsonNode data, Map<String, String> headers) {}

    /** Publishes a fact as another service would and returns its event id. */
    public static String publish(String type, String key, String data) {
        String id = UUID.randomUUID().toString();
        publish(id, type, key, data);
        return id;
    }

    /** Publishes a fact with a given event id, to repeat it. */
    public static void publish(String id, String type, String key, String data) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(topic(type), key, data.getBytes(StandardCharsets.UTF_8));
        header(record, "ce_specversion", "1.0");
        header(record, "ce_id", id);
        header(record, "ce_type", type);
        header(record, "ce_source", "/test");
        header(record, "content-type", "application/json");
        try {
            PRODUCERS
                    .computeIfAbsent(bootstrap(), Topics::producer)
                    .send(record)
                    .get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError("The fact could not be published", e);
        }
    }

    /** Waits for a fact of this type with this key. */
    public static Seen await(String type, String key) {
        return await(type, seen -> seen.key().equals(key));
    }

    /** Waits for a fact of this type that fits. */
    public static Seen await(String type, Predicate<Seen> wanted) {
        Instant deadline = Instant.now().plus(PATIENCE);
        try (var consumer = consumer(topic(type))) {
            while (Instant.now().isBefore(deadline)) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    Optional<Seen> fit = Optional.of(seen(record))
                            .filter(seen -> seen.type().equals(type))
                            .filter(wanted);
                    if (fit.isPresent()) {
                        return fit.get();
                    }
                }
            }
        }
        throw new AssertionError("No " + type + " came within " + PATIENCE);
    }

    /** All facts of this type that are on its topic now. */
    public static List<Seen> all(String type) {
        List<Seen> all = new ArrayList<>();
        try (var consumer = consumer(topic(type))) {
            var ends = consumer.endOffsets(consumer.assignment());
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> all.add(seen(record)));
            }
        }
        return all.stream().filter(seen -> seen.type().equals(type)).toList();
    }

    private static KafkaConsumer<String, byte[]> consumer(String topic) {
        var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrap(), "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        consumer.assign(partitions(consumer, topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList());
        consumer.seekToBeginning(consumer.assignment());
        return consumer;
    }

    /** The first question makes the topic, if no fact has done so yet; its partitions show a moment later. */
    private static List<PartitionInfo> partitions(KafkaConsumer<String, byte[]> consumer, String topic) {
        Instant deadline = Instant.now().plus(PATIENCE);
        List<PartitionInfo> partitions = consumer.partitionsFor(topic);
        while (partitions.isEmpty() && Instant.now().isBefore(deadline)) {
            partitions = consumer.partitionsFor(topic);
        }
        return partitions;
    }

    private static Seen seen(ConsumerRecord<String, byte[]> record) {
        Map<String, String> headers = new java.util.HashMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        try {
            return new Seen(
                    headers.getOrDefault("ce_id", ""),
                    headers.getOrDefault("ce_type", ""),
                    record.key(),
                    JSON.readTree(record.value()),
                    headers);
        } catch (IOException e) {
            throw new AssertionError("A fact is not JSON", e);
        }
    }

    private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static String topic(String type) {
        String prefix = ConfigProvider.getConfig()
                .getOptionalValue("mesh.topic-prefix", String.class)
                .orElse("");
        return prefix + type.substring(0, type.indexOf('.')) + type.substring(type.lastIndexOf('.'));
    }

    private static String bootstrap() {
        return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    }
}
