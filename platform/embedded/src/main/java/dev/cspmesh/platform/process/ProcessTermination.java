package dev.cspmesh.platform.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Ends processes: first asks, then insists. */
public final class ProcessTermination {
    private static final Duration LAST = Duration.ofSeconds(5);

    private ProcessTermination() {}

    /** Sends the signal, waits for the process to go, kills it when the patience is over; returns when it is gone. */
    public static void of(ProcessHandle process, Signal signal, Duration patience) {
        if (!process.isAlive()) {
            return;
        }
        send(process.pid(), signal);
        if (!gone(process, patience)) {
            process.destroyForcibly();
            gone(process, LAST);
        }
    }

    /** Kills the process and all that it started, as a power cut would; returns when all are gone. */
    public static void crash(ProcessHandle process) {
        List<ProcessHandle> family =
                Stream.concat(Stream.of(process), process.descendants()).toList();
        family.forEach(ProcessHandle::destroyForcibly);
        family.forEach(member -> gone(member, LAST));
    }

    /** Sends one signal through the shell, since the JDK knows no other than TERM and KILL. */
    public static void send(long pid, Signal signal) {
        try {
            new ProcessBuilder("sh", "-c", "kill -" + signal.posix() + " " + pid)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean gone(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        } catch (ExecutionException | TimeoutException e) {
            return !process.isAlive();
        }
    }
}
