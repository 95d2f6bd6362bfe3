package dev.cspmesh.platform.process;

import dev.cspmesh.platform.report.PlatformFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A running child process, entered in a ledger while it lives. */
public final class Child {
    private static final int TAIL_BYTES = 2_000;
    private static final int TAIL_LINES = 12;
    private static final int STEP_MILLIS = 50;

    private final ChildCommand command;
    private final Process process;
    private final ProcessLedger ledger;

    private Child(ChildCommand command, Process process, ProcessLedger ledger) {
        this.command = command;
        this.process = process;
        this.ledger = ledger;
    }

    /**
     * Starts the command in the background.
     *
     * @throws PlatformFailure when the program isn't there or may not run
     */
    public static Child start(ChildCommand command, ProcessLedger ledger) {
        ProcessBuilder builder = new ProcessBuilder(command.words());
        builder.environment().putAll(command.environment());
        builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(command.log().toFile()));
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            ledger.add(command.name(), process.toHandle());
            return new Child(command, process, ledger);
        } catch (IOException e) {
            throw new PlatformFailure(
                    "can't run " + command.words().getFirst() + ": " + e.getMessage(),
                    "install it or make it executable",
                    e);
        }
    }

    /**
     * Runs the command to its end.
     *
     * @throws PlatformFailure with the end of its output when it fails
     */
    public static void run(ChildCommand command, ProcessLedger ledger, Duration patience) {
        Child child = start(command, ledger);
        try {
            if (!child.process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                child.stop(Signal.KILL, Duration.ofSeconds(5));
                throw child.failure("did not end within " + patience.toSeconds() + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw child.failure("was interrupted");
        } finally {
            ledger.remove(command.name());
        }
        if (child.process.exitValue() != 0) {
            throw child.failure("ended with code " + child.process.exitValue());
        }
    }

    /**
     * Waits until the child answers.
     *
     * @throws PlatformFailure with the end of its output when it ends before or takes longer than the patience
     */
    public void awaitReady(Duration patience, BooleanSupplier ready) {
        Instant end = Instant.now().plus(patience);
        while (!ready.getAsBoolean()) {
            if (!process.isAlive()) {
                throw failure("ended with code " + process.exitValue());
            }
            if (Instant.now().isAfter(end)) {
                throw failure("does not answer after " + patience.toSeconds() + " s");
            }
            pause();
        }
    }

    public boolean alive() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    public void stop(Signal signal, Duration patience) {
        ProcessTermination.of(process.toHandle(), signal, patience);
        ledger.remove(command.name());
    }

    private PlatformFailure failure(String what) {
        String tail = tail(command.log());
        String remedy = tail.contains("No space left")
                ? "free some disk space, then start again"
                : "read " + command.log() + "; its last lines:\n" + tail;
        return new PlatformFailure(command.name() + " " + what, remedy);
    }

    /** The last lines of a log, for messages; empty when there is none. */
    public static String tail(Path log) {
        try {
            byte[] all = Files.readAllBytes(log);
            int from = Math.max(0, all.length - TAIL_BYTES);
            List<String> lines = new String(all, from, all.length - from, StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
        } catch (IOException unreadable) {
            return "";
        }
    }

    private static void pause() {
        try {
            Thread.sleep(STEP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformFailure("interrupted while starting", "start again", e);
        }
    }
}
