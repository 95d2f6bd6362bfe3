package dev.cspmesh.platform;

import dev.cspmesh.platform.control.ControlServer;
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
    private final Home home;
    private final Platform platform;
    private final ProcessLedger ledger;
    private final String startedAt = Instant.now().toString();

    Publication(Home home, Platform platform, ProcessLedger ledger) {
        this.home = home;
        this.platform = platform;
        this.ledger = ledger;
    }

    /** What stands where at this moment. */
    public PlatformRecord current() {
        Map<String, String> parts = new TreeMap<>();
        platform.addresses().forEach((part, address) -> parts.put(part.id(), address));
        Map<String, Integer> ports = new TreeMap<>();
        home.ports().numbers().forEach((port, number) -> ports.put(port.id(), number));
        Map<String, Long> processes = ledger.processes().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().pid(), (a, b) -> b, TreeMap::new));
        return new PlatformRecord(
                ProcessHandle.current().pid(),
                startedAt,
                home.state().toString(),
                ControlServer.address(home.ports()),
                parts,
                ports,
                processes);
    }

    /** Writes the files anew. */
    public synchronized PlatformRecord publish() {
        PlatformRecord record = current();
        record.write(home.state());
        return record;
    }

    synchronized void withdraw() {
        try {
            for (Path file : PlatformRecord.files(home.state())) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
