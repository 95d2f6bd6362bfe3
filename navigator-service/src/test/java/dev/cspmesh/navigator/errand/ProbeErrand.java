package dev.cspmesh.navigator.errand;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** An errand that fails as it is told, and counts. */
@ApplicationScoped
class ProbeErrand implements Errand {

    static final String KIND = "PROBE";

    private final Map<UUID, Queue<RuntimeException>> failures = new ConcurrentHashMap<>();
    private final Map<UUID, AtomicInteger> runs = new ConcurrentHashMap<>();
    private final Map<UUID, String> givenUp = new ConcurrentHashMap<>();

    int runs(UUID subject) {
        return runs.computeIfAbsent(subject, any -> new AtomicInteger()).get();
    }

    /** Why the errand was given up, if it was. */
    Optional<String> givenUp(UUID subject) {
        return Optional.ofNullable(givenUp.get(subject));
    }

    void fail(UUID subject, RuntimeException failure) {
        failures.computeIfAbsent(subject, any -> new ConcurrentLinkedQueue<>()).add(failure);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Outcome> run(UUID subject) {
        runs.computeIfAbsent(subject, any -> new AtomicInteger()).incrementAndGet();
        RuntimeException failure =
                failures.getOrDefault(subject, new ConcurrentLinkedQueue<>()).poll();
        return failure == null
                ? Uni.createFrom().item(Outcome.DONE)
                : Uni.createFrom().failure(failure);
    }

    @Override
    public Uni<Outcome> giveUp(UUID subject, String reason) {
        givenUp.put(subject, reason);
        return Uni.createFrom().item(Outcome.DONE);
    }

    @Override
    public Optional<String> standing() {
        return Optional.empty();
    }
}
