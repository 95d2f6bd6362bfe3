package dev.cspmesh.partner.journey.rebuild;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cspmesh.partner.journey.log.JourneyEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Reads the journey's topics from their beginning to where they end when it is opened. It belongs to no group, so that
 * no offset of anybody moves. Its calls wait; nothing of it may run on an event loop.
 */
final class TopicReader {

    private static final Duration WAIT = Duration.ofSeconds(1);

    private final KafkaConsumer<String, byte[]> consumer;
    private final Map<TopicPartition, Long> ends;
    private final ObjectMapper json;

    private TopicReader(KafkaConsumer<String, byte[]> consumer, ObjectMapper json) {
        this.consumer = consumer;
        this.ends = consumer.endOffsets(consumer.assignment());
        this.json = json;
    }

    /** An event as it was found. */
    record Seen(String id, String type, Optional<Instant> time, JourneyEvent event) {}

    /** Opens readers of the configured topics. */
    @ApplicationScoped
    static class Opener {

        private final String bootstrap;
        private final List<String> topics;
        private final ObjectMapper json;

        Opener(
                @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap,
                @ConfigProperty(name = "mp.messaging.incoming.journey.topics") String topics,
                ObjectMapper json) {
            this.bootstrap = bootstrap;
            this.topics = Arrays.asList(topics.split(",", -1));
            this.json = json;
        }

        /**
         * A reader of all topics.
         *
         * @param positions the offsets to go on from, by topic and partition; what is not named is read from its beginning
         */
        TopicReader open(Map<String, Long> positions) {
            var consumer = new KafkaConsumer<>(
                    Map.<String, Object>of("bootstrap.servers", bootstrap, "enable.auto.commit", false),
                    new StringDeserializer(),
                    new ByteArrayDeserializer());
            consumer.assign(topics.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList());
            consumer.seekToBeginning(consumer.assignment());
            consumer.assignment().stream()
                    .filter(partition -> positions.containsKey(partition.toString()))
                    .forEach(partition ->
                            consumer.seek(partition, Objects.requireNonNull(positions.get(partition.toString()))));
            return new TopicReader(consumer, json);
        }
    }

    /** The next events; nothing when the end is reached. */
    Optional<List<Seen>> next() {
        boolean more = ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue());
        if (!more) {
            return Optional.empty();
        }
        List<Seen> batch = new ArrayList<>();
        consumer.poll(WAIT).forEach(message -> read(message).ifPresent(batch::add));
        return Optional.of(batch);
    }

    /** The offsets to read next, by topic and partition. */
    Map<String, Long> positions() {
        return consumer.assignment().stream().collect(Collectors.toMap(TopicPartition::toString, consumer::position));
    }

    void close() {
        consumer.close();
    }

    /** What cannot be read stands in the dead-notification topic already. */
    private Optional<Seen> read(ConsumerRecord<String, byte[]> message) {
        String type = header(message, "ce_type");
        return Optional.ofNullable(JourneyEvent.TYPES.get(type)).flatMap(payload -> read(message, type, payload));
    }

    private Optional<Seen> read(
            ConsumerRecord<String, byte[]> message, String type, Class<? extends JourneyEvent> payload) {
        try {
            JourneyEvent event = json.readValue(message.value(), payload);
            return Optional.of(new Seen(header(message, "ce_id"), type, time(message), event));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> time(ConsumerRecord<String, byte[]> message) {
        return Optional.of(header(message, "ce_time"))
                .filter(text -> !text.isEmpty())
                .map(text -> OffsetDateTime.parse(text).toInstant());
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        return Optional.ofNullable(message.headers().lastHeader(name))
                .map(header -> new String(header.value(), StandardCharsets.UTF_8))
                .orElse("");
    }
}
