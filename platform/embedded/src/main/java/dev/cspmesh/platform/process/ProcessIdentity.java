package dev.cspmesh.platform.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One process and no later one with the same number. Start time decides; the command is kept for the reader only,
 * because {@code exec} changes it.
 *
 * @param started milliseconds since the epoch
 */
public record ProcessIdentity(long pid, long started, String command) {
    /** Two readings of one start time may differ by the kernel's rounding. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    private static final Pattern FORMAT = Pattern.compile("(\\d{1,18}) (\\d{1,18}) ?(.*)", Pattern.DOTALL);

    public static ProcessIdentity of(ProcessHandle process) {
        return new ProcessIdentity(process.pid(), startOf(process), commandOf(process));
    }

    /** The process, if it still runs. */
    public Optional<ProcessHandle> find() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> !isZombie(process.pid()))
                .filter(process -> Math.abs(startOf(process) - started) <= TOLERANCE.toMillis());
    }

    /** {@code pid started command}, the form kept in files. */
    public String format() {
        return pid + " " + started + " " + command;
    }

    /** Reads {@link #format()}; nothing when the text is none, so that a spoilt record never stands for a process. */
    public static Optional<ProcessIdentity> parse(String text) {
        Matcher found = FORMAT.matcher(text);
        return found.matches()
                ? Optional.of(new ProcessIdentity(
                        Long.parseLong(found.group(1)), Long.parseLong(found.group(2)), found.group(3)))
                : Optional.empty();
    }

    /** Program and arguments as far as the system tells, cut to one readable line. */
    public static String commandOf(ProcessHandle process) {
        String line =
                process.info().commandLine().or(() -> process.info().command()).orElse("?");
        return line.length() > 120 ? line.substring(0, 117) + "..." : line;
    }

    /** Dead, but its parent has not asked how it ended; where process 1 of a container never asks, it stays like that. */
    private static boolean isZombie(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
            return stat.startsWith(") Z ", stat.lastIndexOf(')'));
        } catch (IOException noSuchSystemOrProcess) {
            return false;
        }
    }

    private static long startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}
