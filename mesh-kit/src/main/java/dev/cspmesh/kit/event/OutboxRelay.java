package dev.cspmesh.kit.event;

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
    private final RelayConfig config;
    private final URI source;
    private final String topicPrefix;
    private final MeterRegistry metrics;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean stopping;

    OutboxRelay(
            Pool pool,
            @Channel("outbox") MutinyEmitter<byte[]> emitter,
            RelayConfig config,
            @ConfigProperty(name = "quarkus.application.name") String service,
            @ConfigProperty(name = "mesh.topic-prefix") Optional<String> topicPrefix,
            MeterRegistry metrics) {
        this.pool = pool;
        this.emitter = emitter;
        this.config = config;
        this.topicPrefix = topicPrefix.orElse("");
        this.source = URI.create("/" + service);
        this.metrics = metrics;
    }

    void start(@Observes StartupEvent event) {
        lead().subscribe().with(done -> stopped.countDown(), failure -> Log.error("The relay ended", failure));
    }

    void drain(@Observes ShutdownDelayInitiatedEvent event) {
        stopping = true;
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        if (!stopped.await(5, TimeUnit.SECONDS)) {
            Log.warn("The relay did not finish its batch in 5 s; its facts stay in the outbox");
        }
    }

    /** Takes the lead whenever it is free, and takes it again after a failure, until the service stops. */
    private Uni<Void> lead() {
        return Uni.createFrom()
                .deferred(() -> pool.getConnection()
                        .chain(connection -> term(connection).eventually(connection::close)))
                .onFailure()
                .recoverWithItem(this::pause)
                .onItem()
                .delayIt()
                .by(RETRY)
                .repeat()
                .until(led -> stopping)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private boolean pause(Throwable failure) {
        Log.warnf("The relay pauses: %s", failure.toString());
        return false;
    }

    /** Answers whether this relay had the lead; ends when the service stops or the connection breaks. */
    private Uni<Boolean> term(SqlConnection connection) {
        return connection
                .query("select pg_try_advisory_lock(" + LOCK + ")")
                .execute()
                .map(rows -> rows.iterator().next().getBoolean(0))
                .chain(leads -> leads
                        ? publishUntilStopped(connection)
                        : Uni.createFrom().item(false));
    }

    private Uni<Boolean> publishUntilStopped(SqlConnection connection) {
        return Uni.createFrom()
                .deferred(() -> publishBatch(connection))
                .chain(this::restWhenIdle)
                .repeat()
                .until(count -> stopping)
                .collect()
                .last()
                .call(() -> connection
                        .query("select pg_advisory_unlock(" + LOCK + ")")
                        .execute())
                .replaceWith(true);
    }

    private Uni<Integer> restWhenIdle(int published) {
        Uni<Integer> again = Uni.createFrom().item(published);
        return published > 0 ? again : again.onItem().delayIt().by(config.pollInterval());
    }

    private Uni<Integer> publishBatch(SqlConnection connection) {
        return connection
                .begin()
                .chain(transaction -> connection
                        .preparedQuery(CLAIM)
                        .execute(io.vertx.mutiny.sqlclient.Tuple.of(config.batch()))
                        .chain(rows -> publish(rows.stream()
                                .sorted(Comparator.comparing(row -> row.getLong("position")))
                                .toList()))
                        .call(transaction::commit)
                        .onFailure()
                        .call(() -> transaction.rollback().onFailure().recoverWithNull()));
    }

    private Uni<Integer> publish(List<Row> rows) {
        if (rows.isEmpty()) {
            return Uni.createFrom().item(0);
        }
        return Multi.createFrom()
                .iterable(rows)
                .onItem()
                .transformToUni(row -> emitter.sendMessage(message(row)))
                .merge(rows.size())
                .collect()
                .last()
                .invoke(() -> metrics.counter("mesh.outbox.published").increment(rows.size()))
                .replaceWith(rows.size());
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
