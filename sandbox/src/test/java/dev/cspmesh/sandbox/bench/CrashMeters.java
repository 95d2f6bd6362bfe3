package dev.cspmesh.sandbox.bench;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Meters that send each batch until somebody has taken it: nine of ten over HTTP to billing-service, the tenth to Kafka.
 * What was taken stands in their list.
 */
final class CrashMeters implements AutoCloseable {
    static final int EVENTS = 500;
    private static final int METERS = 5;
    private static final int KAFKA_EVERY = 10;

    private final CrashPlace place;
    private final Catalogue catalogue;
    private final ExecutorService meters = Executors.newFixedThreadPool(METERS);
    private final List<Future<?>> reports = new ArrayList<>();
    private final Set<Integer> acknowledged = ConcurrentHashMap.newKeySet();
    private final Instant end = Instant.now().truncatedTo(ChronoUnit.HOURS);
    private final KafkaProducer<String, String> kafka;

    CrashMeters(CrashPlace place, Catalogue catalogue) {
        this.place = place;
        this.catalogue = catalogue;
        this.kafka = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        place.setting("KAFKA_BOOTSTRAP_SERVERS"),
                        "acks",
                        "all",
                        "enable.idempotence",
                        false,
                        "delivery.timeout.ms",
                        5_000,
                        "request.timeout.ms",
                        2_000,
                        "max.block.ms",
                        5_000),
                new StringSerializer(),
                new StringSerializer());
    }

    /** Begins to report the next batches. */
    void report(int batches) {
        for (int i = 0; i < batches; i++) {
            int batch = reports.size();
            reports.add(meters.submit(() -> report(batch, batch % KAFKA_EVERY == 0)));
        }
    }

    private void report(int batch, boolean overKafka) {
        String events = json(batch);
        if (overKafka) {
            CrashPlace.insist(
                    "batch " + batch,
                    () -> Optional.of(kafka.send(message(batch, events)).get()));
        } else {
            place.insist(
                    "/usage-events",
                    request -> request.POST(BodyPublishers.ofString(events)),
                    "\"conflicts\":0,\"rejected\":0");
        }
        acknowledged.add(batch);
    }

    private ProducerRecord<String, String> message(int batch, String events) {
        ProducerRecord<String, String> message =
                new ProducerRecord<>(place.setting("MESH_TOPIC_PREFIX") + "usage.v1", "meter-" + batch, events);
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", new UUID(0, batch).toString(),
                        "ce_source", "/crash",
                        "ce_type", "usage.batched.v1",
                        "content-type", "application/json")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }

    /** Waits until all batches are taken. */
    void await() {
        reports.forEach(Timing::await);
    }

    /** Identities of all events that somebody has taken. */
    Set<String> acknowledged() {
        return acknowledged.stream()
                .flatMap(batch -> IntStream.range(0, EVENTS).mapToObj(event -> batch + "-" + event))
                .collect(Collectors.toSet());
    }

    /** What they report in sum, in thousandths of an hour. */
    long thousandths() {
        return acknowledged.size()
                * IntStream.range(0, EVENTS).mapToLong(CrashMeters::thousandths).sum();
    }

    private static long thousandths(int event) {
        return event % 11 * 1000L + event;
    }

    private String json(int batch) {
        int contract = batch % catalogue.contracts();
        return IntStream.range(0, EVENTS)
                .mapToObj(event -> """
                        {"specversion":"1.0","id":"%d-%d","source":"/crash","type":"usage.reported.v1",\
                        "data":{"partnerId":"%s","subscription":"%s","sku":"SKU-%d","unit":"Hours","quantity":"%d.%03d",\
                        "startsAt":"%s","endsAt":"%s"}}""".formatted(
                                batch,
                                event,
                                catalogue.partner(contract),
                                catalogue.subscription(contract, event % catalogue.customers()),
                                event % catalogue.skus(),
                                thousandths(event) / 1000,
                                thousandths(event) % 1000,
                                end.minus(1, ChronoUnit.HOURS),
                                end))
                .collect(Collectors.joining(",", "{\"events\":[", "]}"));
    }

    @Override
    public void close() {
        meters.shutdownNow();
        kafka.close();
    }
}
