package dev.cspmesh.platform.process;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The processes a platform lives for; several Maven runs may share one. Without any it lives until it is stopped. */
public final class Owners {
    private final Map<Long, ProcessIdentity> owners = new ConcurrentHashMap<>();

    /**
     * Adds an owner.
     *
     * @throws IllegalArgumentException when no such process runs
     */
    public void add(long pid) {
        ProcessHandle process = ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .orElseThrow(() -> new IllegalArgumentException("no process " + pid + " runs that could own this"));
        owners.put(pid, ProcessIdentity.of(process));
    }

    /** Whether there were owners and all have gone. */
    public boolean gone() {
        return !owners.isEmpty()
                && owners.values().stream().noneMatch(owner -> owner.find().isPresent());
    }
}
