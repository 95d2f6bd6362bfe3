package dev.cspmesh.platform.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Waits for one starting process, for as long as it makes progress. */
public final class ProgressWatch {
    /** Less than a hundredth of the time that it may stand still is what an idle JVM uses, and no progress. */
    private static final int IDLE = 100;

    private static final int STEP_MILLIS = 50;
    private static final int LOOK_MILLIS = 1000;

    private final ProcessHandle process;
    private final Path log;
    private final Patience patience;
    private final long began = System.nanoTime();
    private long looked = began;
    private long progressed = began;
    private long logBytes;
    private Duration work = Duration.ZERO;

    /**
     * @param log grows while the process works; need not exist
     */
    public ProgressWatch(ProcessHandle process, Path log, Patience patience) {
        this.process = process;
        this.log = log;
        this.patience = patience;
    }

    /**
     * Returns when the process is ready or can't be waited for any longer.
     *
     * @return nothing when it is ready, else what came in the way: it ended, stands still, or takes longer than the bound
     */
    public Optional<String> await(BooleanSupplier ready) {
        while (!ready.getAsBoolean()) {
            if (!process.isAlive()) {
                // it may have ended after it was asked: what is ready with its end, is ready
                return ready.getAsBoolean() ? Optional.empty() : Optional.of("ended while starting");
            }
            Optional<String> late = late();
            if (late.isPresent()) {
                return late;
            }
            if (!pause()) {
                return Optional.of("was not waited for: interrupted");
            }
        }
        return Optional.empty();
    }

    /** Why waiting makes no sense any more; nothing while it does. */
    private Optional<String> late() {
        long now = System.nanoTime();
        if (now - looked > LOOK_MILLIS * 1_000_000L) {
            looked = now;
            look(now);
        }
        if (now - began > patience.bound().toNanos()) {
            return Optional.of("is not ready after %d s (%s=NUMBER waits longer)"
                    .formatted(patience.bound().toSeconds(), Patience.VARIABLE));
        }
        return now - progressed > patience.still().toNanos()
                ? Optional.of("does not answer and has stood still for "
                        + patience.still().toSeconds() + " s")
                : Optional.empty();
    }

    private void look(long now) {
        long bytes = bytes(log);
        Duration used = used();
        boolean worked = used.minus(work).abs().compareTo(patience.still().dividedBy(IDLE)) >= 0;
        if (worked || bytes != logBytes) {
            progressed = now;
            logBytes = bytes;
            work = used;
        }
    }

    /** Of the process and its children: less than before when a child has ended, which is progress, too. */
    private Duration used() {
        return Stream.concat(Stream.of(process), process.descendants())
                .map(each -> each.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static long bytes(Path log) {
        try {
            return Files.size(log);
        } catch (IOException none) {
            return 0;
        }
    }

    private static boolean pause() {
        try {
            Thread.sleep(STEP_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
