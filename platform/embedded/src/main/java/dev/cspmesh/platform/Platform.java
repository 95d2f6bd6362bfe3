package dev.cspmesh.platform;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/**
 * The parts of one platform: each starts once, after those it needs, in parallel where nothing is needed. One that was
 * killed starts again when it is asked for, on its port and with its data.
 */
public final class Platform {
    private final Map<PartName, Part> parts = new EnumMap<>(PartName.class);
    private final Map<PartName, CompletableFuture<Void>> starts = new EnumMap<>(PartName.class);
    private final List<Part> started = new ArrayList<>();
    private final Progress progress;
    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();

    public Platform(List<Part> parts, Progress progress) {
        parts.forEach(part -> this.parts.put(part.name(), part));
        this.progress = progress;
    }

    /**
     * Starts the named parts and what they need; returns when all answer.
     *
     * @throws PartFailure of the first part that can't
     */
    public void start(Set<PartName> names) {
        CompletableFuture<?>[] all = names.stream().map(this::begin).toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(all).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof PartFailure failure ? failure : new IllegalStateException(e.getCause());
        }
    }

    /** Ends what was started, latest first. */
    public void stop() {
        List<Part> running;
        synchronized (this) {
            running = new ArrayList<>(started).reversed();
            started.clear();
            starts.clear();
        }
        for (Part part : running) {
            progress.of(part.name().id()).report("stopping");
            part.stop();
        }
    }

    /** Addresses of the parts that are ready. */
    public synchronized Map<PartName, String> addresses() {
        Map<PartName, String> addresses = new EnumMap<>(PartName.class);
        started.stream().filter(this::ready).forEach(part -> addresses.put(part.name(), part.address()));
        return addresses;
    }

    private boolean ready(Part part) {
        return Optional.ofNullable(starts.get(part.name()))
                .filter(start -> start.isDone() && !start.isCompletedExceptionally())
                .isPresent();
    }

    private synchronized CompletableFuture<Void> begin(PartName name) {
        Part part = Optional.ofNullable(parts.get(name)).orElseThrow();
        Optional<CompletableFuture<Void>> begun =
                Optional.ofNullable(starts.get(name)).filter(start -> holds(start, part));
        return begun.orElseGet(() -> {
            CompletableFuture<?>[] needed =
                    part.needs().stream().map(this::begin).toArray(CompletableFuture<?>[]::new);
            CompletableFuture<Void> start = CompletableFuture.allOf(needed).thenRunAsync(() -> run(part), threads);
            starts.put(name, start);
            return start;
        });
    }

    /** Whether a start is under way, or has led to something that still lives. */
    private static boolean holds(CompletableFuture<Void> start, Part part) {
        return !start.isDone() || (!start.isCompletedExceptionally() && part.alive());
    }

    private void run(Part part) {
        synchronized (this) {
            started.remove(part);
            started.add(part);
        }
        long begin = System.nanoTime();
        part.start(progress.of(part.name().id()));
        double seconds = (System.nanoTime() - begin) / 1e9;
        progress.report("%s: ready after %.1f s at %s".formatted(part.name().id(), seconds, part.address()));
    }
}
