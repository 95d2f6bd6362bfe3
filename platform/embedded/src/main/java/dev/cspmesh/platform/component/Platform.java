package dev.cspmesh.platform.component;

import dev.cspmesh.platform.report.PlatformFailure;
import dev.cspmesh.platform.report.Progress;
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
 * The components of one platform: each starts once, after those it needs, in parallel where nothing is needed. One that was
 * killed starts again when it is asked for, on its port and with its data.
 */
public final class Platform {
    private final Map<ComponentName, PlatformComponent> components = new EnumMap<>(ComponentName.class);
    private final Map<ComponentName, CompletableFuture<Void>> starts = new EnumMap<>(ComponentName.class);
    private final List<PlatformComponent> started = new ArrayList<>();
    private final Progress progress;
    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();

    public Platform(List<PlatformComponent> components, Progress progress) {
        components.forEach(component -> this.components.put(component.name(), component));
        this.progress = progress;
    }

    /**
     * Starts the named components and what they need; returns when all answer.
     *
     * @throws PlatformFailure of the first component that can't
     */
    public void start(Set<ComponentName> names) {
        CompletableFuture<?>[] all = names.stream().map(this::begin).toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(all).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof PlatformFailure failure ? failure : new IllegalStateException(e.getCause());
        }
    }

    /** Ends what was started, latest first. */
    public void stop() {
        List<PlatformComponent> running;
        synchronized (this) {
            running = new ArrayList<>(started).reversed();
            started.clear();
            starts.clear();
        }
        for (PlatformComponent component : running) {
            progress.of(component.name().id()).report("stopping");
            component.stop();
        }
    }

    /** Addresses of the components that are ready. */
    public synchronized Map<ComponentName, String> addresses() {
        Map<ComponentName, String> addresses = new EnumMap<>(ComponentName.class);
        started.stream().filter(this::ready).forEach(component -> addresses.put(component.name(), component.address()));
        return addresses;
    }

    private boolean ready(PlatformComponent component) {
        return Optional.ofNullable(starts.get(component.name()))
                .filter(start -> start.isDone() && !start.isCompletedExceptionally())
                .isPresent();
    }

    private synchronized CompletableFuture<Void> begin(ComponentName name) {
        PlatformComponent component = Optional.ofNullable(components.get(name)).orElseThrow();
        Optional<CompletableFuture<Void>> begun =
                Optional.ofNullable(starts.get(name)).filter(start -> holds(start, component));
        return begun.orElseGet(() -> {
            CompletableFuture<?>[] needed =
                    component.needs().stream().map(this::begin).toArray(CompletableFuture<?>[]::new);
            CompletableFuture<Void> start = CompletableFuture.allOf(needed).thenRunAsync(() -> run(component), threads);
            starts.put(name, start);
            return start;
        });
    }

    /** Whether a start is under way, or has led to something that still lives. */
    private static boolean holds(CompletableFuture<Void> start, PlatformComponent component) {
        return !start.isDone() || (!start.isCompletedExceptionally() && component.alive());
    }

    /** Leaves nothing behind that would be in the way of the next try. */
    private void run(PlatformComponent component) {
        synchronized (this) {
            started.remove(component);
            started.add(component);
        }
        long begin = System.nanoTime();
        component.stop();
        try {
            component.start(progress.of(component.name().id()));
        } catch (RuntimeException e) {
            component.stop();
            throw e;
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        progress.report(
                "%s: ready after %.1f s at %s".formatted(component.name().id(), seconds, component.address()));
    }
}
