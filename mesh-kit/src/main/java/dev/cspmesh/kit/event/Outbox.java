package dev.cspmesh.kit.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cspmesh.kit.id.Ids;
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
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Facts wait here, written in the transaction of the change that they tell of, until the relay has brought them to
 * Kafka. A rolled-back change leaves no fact behind.
 */
@ApplicationScoped
public class Outbox {

    private static final String COLUMNS =
            "insert into outbox (event_id, topic, key, type, data, occurred_at, traceparent)";

    private final ObjectMapper json;
    private final Clock clock;

    Outbox(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /** Appends facts in the current Hibernate Reactive transaction, in their order. */
    public Uni<Void> append(List<? extends Fact> facts) {
        Uni<Void> chain = Uni.createFrom().voidItem();
        for (Fact fact : facts) {
            chain = chain.chain(() -> append(fact));
        }
        return chain;
    }

    /** Appends a fact in the current Hibernate Reactive transaction, after all changes made so far. */
    public Uni<Void> append(Fact fact) {
        Object[] row = row(fact);
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
    public Uni<Void> append(SqlConnection transaction, Fact fact) {
        return transaction
                .preparedQuery(COLUMNS + " values ($1, $2, $3, $4, $5, $6, $7)")
                .execute(Tuple.from(row(fact)))
                .replaceWithVoid();
    }

    private Object[] row(Fact fact) {
        return new Object[] {
            Ids.next(),
            topic(fact.type()),
            fact.key(),
            fact.type(),
            data(fact),
            clock.instant().atOffset(ZoneOffset.UTC),
            traceparent()
        };
    }

    private String data(Fact fact) {
        try {
            return json.writeValueAsString(fact);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(fact.type() + " cannot be written as JSON", e);
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
