package dev.cspmesh.sandbox.deadletter;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

/**
 * A message that a service could not read or do.
 *
 * @param record as it stands in the dead-letter topic
 */
public record DeadLetter(ConsumerRecord<String, byte[]> record) {

    private static final String ADDED = "dead-letter-";

    /** Partition and offset, which name it in the topic. */
    public String place() {
        return record.partition() + "/" + record.offset();
    }

    /** When the service gave up. */
    public Instant at() {
        return Instant.ofEpochMilli(record.timestamp());
    }

    /** Where it came from, and goes back to; empty if a stranger wrote it. */
    public String topic() {
        return header(ADDED + "topic");
    }

    /** The exception of the last try. */
    public String reason() {
        return header(ADDED + "reason");
    }

    /** Type of the CloudEvent. */
    public String type() {
        return header("ce_type");
    }

    public String key() {
        return Optional.ofNullable(record.key()).orElse("");
    }

    /** The message as it was: same topic, key, content and CloudEvent headers, so that an inbox knows it again. */
    ProducerRecord<String, byte[]> again() {
        ProducerRecord<String, byte[]> again = new ProducerRecord<>(topic(), record.key(), record.value());
        for (Header header : record.headers()) {
            if (!header.key().startsWith(ADDED)) {
                again.headers().add(header);
            }
        }
        return again;
    }

    private String header(String name) {
        return Optional.ofNullable(record.headers().lastHeader(name))
                .map(header -> new String(header.value(), StandardCharsets.UTF_8))
                .orElse("");
    }
}
