package dev.cspmesh.sandbox.launcher;

import dev.cspmesh.platform.port.Port;
import dev.cspmesh.platform.port.PortHolder;
import dev.cspmesh.platform.port.Ports;
import dev.cspmesh.platform.report.PlatformFailure;
import dev.cspmesh.sandbox.mesh.Sandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Looks, before anything starts, whether it can work here; says everything that is in the way at once. */
final class Preflight {
    private static final long MEGABYTE = 1_000_000;
    private static final long MEMORY_MEGABYTES = 3_000;
    private static final long DISK_MEGABYTES = 3_000;
    private static final int JDK = 25;

    private Preflight() {}

    /**
     * Checks JDK, ports, memory and disk.
     *
     * @throws PlatformFailure listing what to change
     */
    static void check(Sandbox sandbox) {
        List<String> obstacles = new ArrayList<>();
        jdk().ifPresent(obstacles::add);
        Optional<Path> other = sandbox.leftovers().otherMesh();
        if (other.isPresent()) {
            obstacles.add(another(other.get()));
        } else {
            Arrays.stream(Port.values())
                    .flatMap(port -> port(port, sandbox.ports()).stream())
                    .forEach(obstacles::add);
        }
        memory().ifPresent(obstacles::add);
        disk(sandbox.folders().root()).ifPresent(obstacles::add);
        if (!obstacles.isEmpty()) {
            throw new PlatformFailure("the mesh can't start here", String.join("\n    ", obstacles));
        }
    }

    private static Optional<String> jdk() {
        int version = Runtime.version().feature();
        return version >= JDK
                ? Optional.empty()
                : Optional.of("this is JDK " + version + ": set JAVA_HOME to a JDK " + JDK);
    }

    private static String another(Path folder) {
        return "the CSP Mesh of %s runs on these ports: stop it there with ./mesh down, or give this one others: %s=1000 ./mesh up"
                .formatted(folder, Ports.OFFSET);
    }

    private static Optional<String> port(Port port, Ports ports) {
        int number = ports.of(port);
        return Ports.taken(number)
                ? Optional.of("port %d (%s) is taken%s: %s"
                        .formatted(number, port.id(), PortHolder.holder(number), PortHolder.remedy(port)))
                : Optional.empty();
    }

    private static Optional<String> memory() {
        long megabytes = availableBytes() / MEGABYTE;
        return megabytes >= MEMORY_MEGABYTES
                ? Optional.empty()
                : Optional.of("%d MB of memory are free, the mesh takes about %d MB: end other programs"
                        .formatted(megabytes, MEMORY_MEGABYTES));
    }

    /** What Linux could give without swapping; elsewhere all memory, since free memory means little there. */
    private static long availableBytes() {
        try {
            Path table = Path.of("/proc/meminfo");
            if (Files.isReadable(table)) {
                return Files.readAllLines(table).stream()
                        .filter(line -> line.startsWith("MemAvailable:"))
                        .map(line -> line.replaceAll("\\D", ""))
                        .mapToLong(Long::parseLong)
                        .map(kilobytes -> kilobytes * 1024)
                        .findFirst()
                        .orElse(Long.MAX_VALUE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getTotalMemorySize()
                : Long.MAX_VALUE;
    }

    private static Optional<String> disk(Path folder) {
        try {
            long megabytes = Files.getFileStore(folder).getUsableSpace() / MEGABYTE;
            return megabytes >= DISK_MEGABYTES
                    ? Optional.empty()
                    : Optional.of("%d MB are free on the disk of %s, the mesh takes up to %d MB: free some"
                            .formatted(megabytes, folder, DISK_MEGABYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
