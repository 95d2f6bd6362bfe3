package dev.cspmesh.contract.jobs;

import dev.cspmesh.kit.jobs.Jobs;
import dev.cspmesh.kit.jobs.TransactionalJob;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A job whose effect is a row that can be written only once; it fails as often as it is told to. */
@ApplicationScoped
public class CountedJob implements TransactionalJob {

    static final String KIND = "test.job";

    private final Map<String, AtomicInteger> failures = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> fired = new ConcurrentHashMap<>();
    private final Jobs jobs;

    CountedJob(Jobs jobs) {
        this.jobs = jobs;
    }

    void failFirst(String subject, int times) {
        failures.put(subject, new AtomicInteger(times));
    }

    int fired(String subject) {
        return fired.getOrDefault(subject, new AtomicInteger()).get();
    }

    Uni<Void> set(String subject, Instant at) {
        return Panache.withTransaction(() -> jobs.schedule(KIND, subject, at));
    }

    Uni<Void> cancel(String subject) {
        return Panache.withTransaction(() -> jobs.cancel(KIND, subject));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Void> fire(String subject) {
        fired.computeIfAbsent(subject, s -> new AtomicInteger()).incrementAndGet();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "insert into inbox (consumer, event_id, handled_at) values ('job', ?1, now()) returning event_id",
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
