package dev.cspmesh.kit.event;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/**
 * Effects exactly once from messages that come at least once: the mark that a message was handled stands in the same
 * transaction as its effect.
 */
@ApplicationScoped
public class Inbox {

    private static final String MARK =
            "insert into inbox (consumer, event_id, handled_at) values (?1, ?2, ?3) on conflict do nothing returning event_id";

    final ObjectMapper json;
    final MeterRegistry metrics;

    Inbox(ObjectMapper json, MeterRegistry metrics) {
        this.json = json;
        this.metrics = metrics;
    }

    /** Starts a subscription of one consumer; add the types that it handles. */
    public EventConsumer subscription(String consumer) {
        return new EventConsumer(this, consumer);
    }

    /**
     * Does the work unless this consumer has done it for this event before.
     *
     * @param consumer name that is unique within the service and never changes
     * @param eventId the producer's event id
     */
    public Uni<Void> once(String consumer, String eventId, Supplier<Uni<Void>> work) {
        return Panache.withTransaction(() -> isNew(consumer, eventId)
                .chain(isNew -> isNew ? work.get() : Uni.createFrom().voidItem()));
    }

    private static Uni<Boolean> isNew(String consumer, String eventId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(MARK, String.class)
                        .setParameter(1, consumer)
                        .setParameter(2, eventId)
                        .setParameter(3, OffsetDateTime.now(ZoneOffset.UTC))
                        .getResultList())
                .map(marks -> !marks.isEmpty());
    }
}
