package dev.cspmesh.platform.process;

import dev.cspmesh.platform.report.Progress;
import dev.cspmesh.platform.state.FolderIdentity;
import dev.cspmesh.platform.state.StateFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The processes started from one state folder, on disk. If their parent is killed, the next start ends exactly these
 * and no others: a process is known by its number and its start time, and a ledger counts only in the folder in which it
 * was written, so that the copy of a folder never touches the processes of the original.
 */
public final class ProcessLedger {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path file;
    private final FolderIdentity folder;

    private ProcessLedger(Path file) {
        this.file = file.toAbsolutePath();
        this.folder =
                FolderIdentity.of(Optional.ofNullable(this.file.getParent()).orElseThrow());
    }

    /** Opens the ledger; what an earlier run left in it is in {@link #processes()}. */
    public static ProcessLedger open(Path file) {
        return new ProcessLedger(file);
    }

    public void add(String name, ProcessHandle process) {
        change(processes -> processes.put(name, ProcessIdentity.of(process)));
    }

    public void remove(String name) {
        change(processes -> processes.remove(name));
    }

    /** What is recorded at this moment, also by others that write the same ledger. */
    public synchronized Map<String, ProcessIdentity> processes() {
        Properties entries = StateFile.read(file);
        Map<String, ProcessIdentity> processes = new TreeMap<>();
        if (isOurs(entries)) {
            entries.stringPropertyNames().stream()
                    .filter(name -> !FolderIdentity.owns(name))
                    .forEach(name -> ProcessIdentity.parse(entries.getProperty(name))
                            .ifPresent(identity -> processes.put(name, identity)));
        }
        return processes;
    }

    /** Where the ledger was written, when that is another folder than the one it is in. */
    public Optional<String> foreign() {
        return FolderIdentity.recorded(StateFile.read(file))
                .filter(recorded -> !recorded.isSame(folder))
                .map(FolderIdentity::path);
    }

    /** The process that is recorded under a name, if it still runs. */
    public Optional<ProcessHandle> alive(String name) {
        return Optional.ofNullable(processes().get(name)).flatMap(ProcessIdentity::find);
    }

    /** Ends every recorded process that still runs and empties the ledger. */
    public void endAll(Progress progress) {
        processes()
                .forEach((name, identity) -> identity.find().ifPresent(process -> {
                    progress.report("ending " + name + " (pid " + process.pid() + ") left by an earlier run");
                    ProcessTermination.of(process, Signal.INTERRUPT, PATIENCE);
                }));
        change(Map::clear);
    }

    private boolean isOurs(Properties entries) {
        return FolderIdentity.recorded(entries).filter(folder::isSame).isPresent();
    }

    private synchronized void change(Consumer<Map<String, ProcessIdentity>> edit) {
        Map<String, ProcessIdentity> processes = new TreeMap<>(processes());
        edit.accept(processes);
        Map<String, String> entries = new TreeMap<>();
        processes.forEach((name, identity) -> entries.put(name, identity.format()));
        folder.writeTo(entries);
        StateFile.write(file, entries);
    }
}
