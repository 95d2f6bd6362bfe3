package dev.cspmesh.contract.timer;

import dev.cspmesh.kit.jobs.Timer;
import dev.cspmesh.kit.jobs.Timers;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A timer whose effect is a row that can be written only once; it fails as often as it is told to. */
@ApplicationScoped
public class Bell implements Timer {

    static final String KIND = "test.bell";

    private final Map<String, AtomicInteger> failures = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> rings = new ConcurrentHashMap<>();
    private final Timers timers;

    Bell(Timers timers) {
        this.timers = timers;
    }

    void failFirst(String subject, int times) {
        failures.put(subject, new AtomicInteger(times));
    }

    int rings(String subject) {
        return rings.getOrDefault(subject, new AtomicInteger()).get();
    }

    Uni<Void> set(String subject, Instant at) {
        return Panache.withTransaction(() -> timers.set(KIND, subject, at));
    }

    Uni<Void> cancel(String subject) {
        return Panache.withTransaction(() -> timers.cancel(KIND, subject));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Void> ring(String subject) {
        rings.computeIfAbsent(subject, s -> new AtomicInteger()).incrementAndGet();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "insert into inbox (consumer, event_id, handled_at) values ('bell', ?1, now()) returning event_id",
                                String.class)
                        .setParameter(1, subject)
                        .getSingleResult())
                .invoke(() -> {
                    if (failures.getOrDefault(subject, new AtomicInteger()).getAndDecrement() > 0) {
                        throw new IllegalStateException("not yet");
                    }
                })
                .replaceWithVoid();
    }
}
