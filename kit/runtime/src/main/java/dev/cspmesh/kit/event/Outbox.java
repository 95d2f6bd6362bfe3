package dev.cspmesh.kit.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cspmesh.kit.id.Ids;
import dev.cspmesh.kit.telemetry.BusinessTrace;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Facts wait here, written in the transaction of the change that they tell of, until the relay has brought them to
 * Kafka. A rolled-back change leaves no fact behind.
 */
@ApplicationScoped
public class Outbox {

    private static final String COLUMNS =
            "insert into outbox (event_id, topic, key, type, data, occurred_at, traceparent)";

    private static final String APPEND_ALL = COLUMNS + """

            select "eventId", "topic", "key", "type", "data", "occurredAt", "traceparent"
            from rows from (jsonb_to_recordset(cast(cast(?1 as text) as jsonb))
                as ("eventId" uuid, "topic" text, "key" text, "type" text, "data" text, "occurredAt" timestamptz,
                    "traceparent" text)) with ordinality
            order by ordinality
            returning position
            """;

    private final ObjectMapper json;
    private final Clock clock;

    Outbox(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /** Appends facts in the current Hibernate Reactive transaction, in their order, by one statement. */
    public Uni<Void> append(List<? extends DomainEvent> facts) {
        if (facts.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        String rows = text(
                "facts", facts.stream().flatMap(this::rows).map(Outbox::named).toList());
        return Panache.getSession()
                .chain(session -> session.flush()
                        .chain(() -> session.createNativeQuery(APPEND_ALL, Long.class)
                                .setParameter(1, rows)
                                .getResultList()))
                .replaceWithVoid();
    }

    private static Map<String, Object> named(Object[] row) {
        return Map.of(
                "eventId", row[0],
                "topic", row[1],
                "key", row[2],
                "type", row[3],
                "data", row[4],
                "occurredAt", row[5].toString(),
                "traceparent", row[6]);
    }

    /** Appends a fact in the current Hibernate Reactive transaction, after all changes made so far. */
    public Uni<Void> append(DomainEvent fact) {
        if (fact.formerVersion().isPresent()) {
            return append(List.of(fact));
        }
        Object[] row = row(fact, Ids.next());
        return Panache.getSession()
                .chain(session -> session.flush().chain(() -> insert(session, row)))
                .replaceWithVoid();
    }

    // "returning" makes it a query: a native update would register clean-up work that nothing here needs.
    private static Uni<Long> insert(Mutiny.Session session, Object[] row) {
        var insert = session.createNativeQuery(
                COLUMNS + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7) returning position", Long.class);
        for (int i = 0; i < row.length; i++) {
            insert.setParameter(i + 1, row[i]);
        }
        return insert.getSingleResult();
    }

    /** Appends a fact in a transaction of the PostgreSQL client, for bulk paths. */
    public Uni<Void> append(SqlConnection transaction, DomainEvent fact) {
        return append(transaction, List.of(fact));
    }

    /** Appends facts in a transaction of the PostgreSQL client, in their order and in one round trip. */
    public Uni<Void> append(SqlConnection transaction, List<? extends DomainEvent> facts) {
        return facts.isEmpty()
                ? Uni.createFrom().voidItem()
                : transaction
                        .preparedQuery(COLUMNS + " values ($1, $2, $3, $4, $5, $6, $7)")
                        .executeBatch(facts.stream()
                                .flatMap(this::rows)
                                .map(Tuple::from)
                                .toList())
                        .replaceWithVoid();
    }

    /** One row for each version in which the fact is said, oldest first; all carry one event id. */
    private Stream<Object[]> rows(DomainEvent fact) {
        UUID id = Ids.next();
        return Stream.concat(fact.formerVersion().stream(), Stream.of(fact)).map(version -> row(version, id));
    }

    private Object[] row(DomainEvent fact, UUID id) {
        BusinessTrace.about(fact.key());
        return new Object[] {
            id,
            topic(fact.type()),
            fact.key(),
            fact.type(),
            text(fact.type(), fact),
            clock.instant().atOffset(ZoneOffset.UTC),
            traceparent()
        };
    }

    private String text(String what, Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(what + " cannot be written as JSON", e);
        }
    }

    /** {@code contract.activated.v1} goes to {@code contract.v1}. */
    static String topic(String type) {
        return type.substring(0, type.indexOf('.')) + type.substring(type.lastIndexOf('.'));
    }

    private static String traceparent() {
        Map<String, String> carrier = new HashMap<>();
        W3CTraceContextPropagator.getInstance().inject(Context.current(), carrier, Map::put);
        return carrier.getOrDefault("traceparent", "");
    }
}
