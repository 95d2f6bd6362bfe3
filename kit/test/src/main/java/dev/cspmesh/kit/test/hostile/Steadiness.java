package dev.cspmesh.kit.test.hostile;

import java.lang.management.ManagementFactory;
import java.util.Optional;

/** Threads and used heap of this JVM, in which the service under test runs, at one moment. */
record Steadiness(int threads, long heap) {

    private static final int MORE_THREADS = 10;
    private static final long MORE_HEAP = 64L << 20;

    static Steadiness now() {
        System.gc();
        return new Steadiness(
                ManagementFactory.getThreadMXBean().getThreadCount(),
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }

    /** What grew since then beyond what a busy pool explains. */
    Optional<String> grownSince(Steadiness then) {
        if (threads > then.threads + MORE_THREADS) {
            return Optional.of("threads grew from %d to %d".formatted(then.threads, threads));
        }
        return heap > then.heap + MORE_HEAP
                ? Optional.of("heap grew from %d to %d MB".formatted(then.heap >> 20, heap >> 20))
                : Optional.empty();
    }
}
