package dev.cspmesh.platform.port;

import dev.cspmesh.platform.process.ProcessIdentity;
import dev.cspmesh.platform.report.PlatformFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds out who listens on a port, so that a message can name the process to end. */
public final class PortHolder {
    private static final String LISTENING = "0A";

    private PortHolder() {}

    /**
     * Makes sure that nobody listens on the port.
     *
     * @throws PlatformFailure naming the process that holds it and the setting that moves our port
     */
    public static void requireFree(Port port, Ports ports) {
        int number = ports.of(port);
        if (Ports.taken(number)) {
            throw new PlatformFailure(
                    "port " + number + " (" + port.id() + ") is taken" + holder(number), remedy(port));
        }
    }

    /** What moves our port out of the way. */
    public static String remedy(Port port) {
        return "end that process, or move ours: %s=NUMBER in .mesh/ports.properties, or in the environment %s=NUMBER for it alone or %s=1000 for all ports"
                .formatted(port.id(), port.variable(), Ports.OFFSET);
    }

    /** {@code " by pid 4711 (java -jar …)"}, or nothing when the system does not tell. */
    public static String holder(int number) {
        return of(number)
                .map(process -> " by pid " + process.pid() + " (" + ProcessIdentity.commandOf(process) + ")")
                .orElse("");
    }

    /** The process that listens on this TCP port, if the system lets us see it. */
    public static Optional<ProcessHandle> of(int number) {
        return Files.isReadable(Path.of("/proc/net/tcp")) ? fromProc(number) : fromLsof(number);
    }

    private static Optional<ProcessHandle> fromProc(int number) {
        String suffix = String.format(Locale.ROOT, ":%04X", number);
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .flatMap(table -> lines(Path.of(table)).stream())
                .map(line -> line.strip().split("\\s+", -1))
                .filter(row -> row.length > 9 && row[1].endsWith(suffix) && row[3].equals(LISTENING))
                .flatMap(row -> owner("socket:[" + row[9] + "]").stream())
                .findFirst();
    }

    private static Optional<ProcessHandle> owner(String socket) {
        return ProcessHandle.allProcesses()
                .filter(process -> holds(Path.of("/proc", String.valueOf(process.pid()), "fd"), socket))
                .findFirst();
    }

    private static boolean holds(Path descriptors, String socket) {
        try (Stream<Path> open = Files.list(descriptors)) {
            return open.anyMatch(descriptor -> target(descriptor).equals(socket));
        } catch (IOException notOurs) {
            return false;
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException gone) {
            return "";
        }
    }

    private static Optional<ProcessHandle> fromLsof(int number) {
        try {
            Process lsof = new ProcessBuilder("lsof", "-nP", "-t", "-iTCP:" + number, "-sTCP:LISTEN").start();
            String answer = new String(lsof.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.lines().findFirst().flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())));
        } catch (IOException noLsof) {
            return Optional.empty();
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
