package dev.cspmesh.platform.process;

import dev.cspmesh.platform.report.Progress;
import dev.cspmesh.platform.state.StateFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The processes started from one state folder, on disk. If their parent is killed, the next start ends exactly these
 * and no others.
 */
public final class ProcessLedger {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Path file;
    private final Map<String, ProcessIdentity> processes = new TreeMap<>();

    private ProcessLedger(Path file) {
        this.file = file;
    }

    /** Opens the ledger; what an earlier run left in it is in {@link #processes()}. */
    public static ProcessLedger open(Path file) {
        ProcessLedger ledger = new ProcessLedger(file);
        Properties entries = StateFile.read(file);
        entries.stringPropertyNames()
                .forEach(name -> ledger.processes.put(name, ProcessIdentity.parse(entries.getProperty(name))));
        return ledger;
    }

    public synchronized void add(String name, ProcessHandle process) {
        processes.put(name, ProcessIdentity.of(process));
        save();
    }

    public synchronized void remove(String name) {
        processes.remove(name);
        save();
    }

    public synchronized Map<String, ProcessIdentity> processes() {
        return new LinkedHashMap<>(processes);
    }

    public synchronized Optional<ProcessHandle> alive(String name) {
        return Optional.ofNullable(processes.get(name)).flatMap(ProcessIdentity::find);
    }

    /** Ends every recorded process that still runs and empties the ledger. */
    public synchronized void endAll(Progress progress) {
        processes.forEach((name, identity) -> identity.find().ifPresent(process -> {
            progress.report("ending " + name + " (pid " + process.pid() + ") left by an earlier run");
            ProcessTermination.of(process, Signal.INTERRUPT, PATIENCE);
        }));
        processes.clear();
        save();
    }

    private void save() {
        StateFile.write(
                file,
                processes.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue().format())));
    }
}
