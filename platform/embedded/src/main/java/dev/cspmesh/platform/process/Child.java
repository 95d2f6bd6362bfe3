package dev.cspmesh.platform.process;

import dev.cspmesh.platform.report.PlatformFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** A running child process, entered in a ledger while it lives. */
public final class Child {
    private static final int TAIL_BYTES = 2_000;
    private static final int TAIL_LINES = 12;

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
    public static void run(ChildCommand command, ProcessLedger ledger) {
        Child child = start(command, ledger);
        Optional<String> trouble = child.watch().await(() -> !child.alive());
        child.stop(Signal.KILL, Duration.ofSeconds(5));
        if (trouble.isPresent()) {
            throw child.failure(trouble.get());
        }
        if (child.process.exitValue() != 0) {
            throw child.failure("ended with code " + child.process.exitValue());
        }
    }

    /**
     * Waits until the child answers, for as long as it makes progress.
     *
     * @throws PlatformFailure with the end of its output when it ends before, stands still or takes longer than the bound
     */
    public void awaitReady(BooleanSupplier ready) {
        watch().await(ready).ifPresent(trouble -> {
            throw failure(process.isAlive() ? trouble : "ended with code " + process.exitValue());
        });
    }

    private ProgressWatch watch() {
        return new ProgressWatch(process.toHandle(), command.log(), Patience.configured());
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
}
