package dev.cspmesh.platform.component;

import dev.cspmesh.platform.process.ProcessLedger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The files by which others find a running platform: there while it is ready, gone when it is not. */
public final class Publication {
    private final PlatformPaths paths;
    private final Platform platform;
    private final ProcessLedger ledger;
    private final String startedAt = Instant.now().toString();

    public Publication(PlatformPaths paths, Platform platform, ProcessLedger ledger) {
        this.paths = paths;
        this.platform = platform;
        this.ledger = ledger;
    }

    /** What stands where at this moment. */
    public PlatformRecord current() {
        Map<String, String> components = new TreeMap<>();
        platform.addresses().forEach((component, address) -> components.put(component.id(), address));
        Map<String, Integer> ports = new TreeMap<>();
        paths.ports().numbers().forEach((port, number) -> ports.put(port.id(), number));
        Map<String, Long> processes = ledger.processes().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().pid(), (a, b) -> b, TreeMap::new));
        return new PlatformRecord(
                ProcessHandle.current().pid(),
                startedAt,
                paths.state().toString(),
                paths.controlAddress(),
                components,
                ports,
                processes);
    }

    /** Writes the files anew. */
    public synchronized PlatformRecord publish() {
        PlatformRecord record = current();
        record.write(paths.state());
        return record;
    }

    /** Removes them. */
    public synchronized void withdraw() {
        try {
            for (Path file : PlatformRecord.files(paths.state())) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
