package dev.cspmesh.platform.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One process and no later one with the same number. Start time decides; the command is kept for the reader only,
 * because {@code exec} changes it.
 *
 * @param started milliseconds since the epoch
 */
public record ProcessIdentity(long pid, long started, String command) {
    /** Two readings of one start time may differ by the kernel's rounding. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    public static ProcessIdentity of(ProcessHandle process) {
        return new ProcessIdentity(process.pid(), startOf(process), commandOf(process));
    }

    /** The process, if it still runs. */
    public Optional<ProcessHandle> find() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> Math.abs(startOf(process) - started) <= TOLERANCE.toMillis());
    }

    /** {@code pid started command}, the form kept in files. */
    public String format() {
        return pid + " " + started + " " + command;
    }

    /** Reads {@link #format()}. */
    public static ProcessIdentity parse(String text) {
        String[] words = text.split(" ", 3);
        return new ProcessIdentity(
                Long.parseLong(words[0]), Long.parseLong(words[1]), words.length > 2 ? words[2] : "");
    }

    /** Program and arguments as far as the system tells, cut to one readable line. */
    public static String commandOf(ProcessHandle process) {
        String line =
                process.info().commandLine().or(() -> process.info().command()).orElse("?");
        return line.length() > 120 ? line.substring(0, 117) + "..." : line;
    }

    private static long startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}
