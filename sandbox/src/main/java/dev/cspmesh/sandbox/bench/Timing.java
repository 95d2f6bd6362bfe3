package dev.cspmesh.sandbox.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Takes time. */
final class Timing {

    private static final double NANOS = 1e9;

    private Timing() {}

    /** Seconds that the work takes. */
    static double seconds(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / NANOS;
    }

    /** Seconds until all pieces of work are done by so many threads. */
    static double secondsOfAll(int threads, List<? extends Callable<?>> work) {
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            return seconds(() -> {
                List<Future<?>> running = new ArrayList<>();
                work.forEach(piece -> running.add(pool.submit(piece)));
                running.forEach(Timing::await);
            });
        }
    }

    /** Waits for a piece of work, and fails as it failed. */
    static void await(Future<?> piece) {
        try {
            piece.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
