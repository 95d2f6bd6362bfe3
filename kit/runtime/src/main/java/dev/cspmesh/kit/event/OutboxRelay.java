package dev.cspmesh.kit.event;

import dev.cspmesh.kit.jobs.PollingLoop;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.TracingMetadata;
import io.smallrye.reactive.messaging.ce.OutgoingCloudEventMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jspecify.annotations.Nullable;

/**
 * Brings facts from the outbox to Kafka. One relay of a service is active at a time (advisory lock on a connection that
 * it keeps), rows are claimed and deleted in the transaction that waits for Kafka's acknowledgement: at least once, and
 * in order for each key. Polling is on purpose, see ARCHITECTURE "Messaging".
 */
@ApplicationScoped
class OutboxRelay {

    private static final long LOCK = 7_307_993L;
    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final String CLAIM = """
            delete from outbox where position in
                (select position from outbox order by position limit $1 for update skip locked)
            returning position, event_id, topic, key, type, data, occurred_at, traceparent
            """;

    private final Pool pool;
    private final MutinyEmitter<byte[]> emitter;
    private final int batch;
    private final URI source;
    private final String topicPrefix;
    private final MeterRegistry metrics;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final PollingLoop terms = new PollingLoop(RETRY);
    private final PollingLoop batches;

    OutboxRelay(
            Pool pool,
            @Channel("outbox") MutinyEmitter<byte[]> emitter,
            RelayConfig config,
            @ConfigProperty(name = "quarkus.application.name") String service,
            @ConfigProperty(name = "mesh.topic-prefix") Optional<String> topicPrefix,
            MeterRegistry metrics) {
        this.pool = pool;
        this.emitter = emitter;
        this.batch = config.batch();
        this.batches = new PollingLoop(config.pollInterval());
        this.topicPrefix = topicPrefix.orElse("");
        this.source = URI.create("/" + service);
        this.metrics = metrics;
    }

    void start(@Observes StartupEvent event) {
        terms.keep("The relay", this::lead)
                .subscribe()
                .with(done -> stopped.countDown(), failure -> Log.error("The relay ended", failure));
    }

    void drain(@Observes ShutdownDelayInitiatedEvent event) {
        end();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        end();
        if (!stopped.await(5, TimeUnit.SECONDS)) {
            Log.warn("The relay did not finish its batch in 5 s; its facts stay in the outbox");
        }
    }

    private void end() {
        terms.end();
        batches.end();
    }

    /** Takes the lead if it is free; whatever comes of it, the next try comes after a rest. */
    private Uni<Boolean> lead() {
        return pool.getConnection()
                .chain(connection -> term(connection).eventually(connection::close))
                .replaceWith(false);
    }

    /** Ends when the service stops or a batch fails; at once while another relay leads. */
    private Uni<Void> term(SqlConnection connection) {
        return connection
                .query("select pg_try_advisory_lock(" + LOCK + ")")
                .execute()
                .map(rows -> rows.iterator().next().getBoolean(0))
                .chain(leads -> leads
                        ? publishUntilStopped(connection)
                        : Uni.createFrom().voidItem());
    }

    /** The lead is given back however the term ends: the connection returns to its pool and would keep it there. */
    private Uni<Void> publishUntilStopped(SqlConnection connection) {
        return batches.keepUntilFailure(() -> publishBatch(connection))
                .eventually(() -> connection
                        .query("select pg_advisory_unlock(" + LOCK + ")")
                        .execute()
                        .onFailure()
                        .recoverWithNull());
    }

    private Uni<Boolean> publishBatch(SqlConnection connection) {
        return connection
                .begin()
                .chain(transaction -> connection
                        .preparedQuery(CLAIM)
                        .execute(io.vertx.mutiny.sqlclient.Tuple.of(batch))
                        .chain(rows -> publish(rows.stream()
                                .sorted(Comparator.comparing(row -> row.getLong("position")))
                                .toList()))
                        .call(transaction::commit)
                        .onFailure()
                        .call(() -> transaction.rollback().onFailure().recoverWithNull()));
    }

    private Uni<Boolean> publish(List<Row> rows) {
        if (rows.isEmpty()) {
            return Uni.createFrom().item(false);
        }
        return Multi.createFrom()
                .iterable(rows)
                .onItem()
                .transformToUni(row -> emitter.sendMessage(message(row)))
                .merge(rows.size())
                .collect()
                .last()
                .invoke(() -> metrics.counter("mesh.outbox.published").increment(rows.size()))
                .replaceWith(true);
    }

    private Message<byte[]> message(Row row) {
        return Message.of(row.getString("data").getBytes(StandardCharsets.UTF_8))
                .addMetadata(OutgoingKafkaRecordMetadata.<String>builder()
                        .withTopic(topicPrefix + row.getString("topic"))
                        .withKey(row.getString("key"))
                        .build())
                .addMetadata(OutgoingCloudEventMetadata.<byte[]>builder()
                        .withId(row.getUUID("event_id").toString())
                        .withType(row.getString("type"))
                        .withSource(source)
                        .withSubject(row.getString("key"))
                        .withTimestamp(row.getOffsetDateTime("occurred_at").toZonedDateTime())
                        .withDataContentType("application/json")
                        .build())
                .addMetadata(TracingMetadata.withCurrent(traceOf(row)));
    }

    private static Context traceOf(Row row) {
        return W3CTraceContextPropagator.getInstance()
                .extract(Context.root(), Map.of("traceparent", row.getString("traceparent")), CARRIER);
    }

    private static final TextMapGetter<Map<String, String>> CARRIER = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Map<String, String> carrier) {
            return carrier.keySet();
        }

        @Override
        public @Nullable String get(@Nullable Map<String, String> carrier, String key) {
            return carrier == null ? null : carrier.get(key);
        }
    };
}
