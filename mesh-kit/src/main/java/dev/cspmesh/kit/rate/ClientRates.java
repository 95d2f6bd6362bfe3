package dev.cspmesh.kit.rate;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Counts requests per client in windows of one minute. Bounded: beyond a number of clients, new ones share a count. */
final class ClientRates {

    static final Duration WINDOW = Duration.ofMinutes(1);

    private static final int MOST_CLIENTS = 100_000;

    private final int limit;
    private final AtomicReference<Window> current;

    /**
     * Starts empty.
     *
     * @param limit requests of one client in a window
     * @param now nanoseconds of a monotonic clock
     */
    ClientRates(int limit, long now) {
        this.limit = limit;
        this.current = new AtomicReference<>(starting(now));
    }

    private record Window(long start, ConcurrentMap<String, AtomicInteger> counts) {}

    /**
     * What a request finds.
     *
     * @param admitted false if the client has used its window up
     * @param left requests that the client has left in this window
     * @param seconds until the next window begins, at least 1
     */
    record Reading(boolean admitted, int left, long seconds) {}

    /** Counts a request of a client. */
    Reading count(String client, long now) {
        Window window = window(now);
        var counts = window.counts();
        String counted = counts.size() < MOST_CLIENTS || counts.containsKey(client) ? client : "";
        int used = counts.computeIfAbsent(counted, none -> new AtomicInteger()).incrementAndGet();
        long seconds = WINDOW.minusNanos(now - window.start()).toSeconds() + 1;
        return new Reading(used <= limit, Math.max(0, limit - used), Math.clamp(seconds, 1, WINDOW.toSeconds()));
    }

    private Window window(long now) {
        return current.updateAndGet(window -> now - window.start() < WINDOW.toNanos() ? window : starting(now));
    }

    private static Window starting(long now) {
        return new Window(now, new ConcurrentHashMap<>());
    }
}
