package dev.cspmesh.platform.process;

/** Signals that ask a process to end; PostgreSQL waits for its clients on TERM and ends at once on INT. */
public enum Signal {
    TERMINATE("TERM"),
    INTERRUPT("INT"),
    KILL("KILL");

    private final String posix;

    Signal(String posix) {
        this.posix = posix;
    }

    String posix() {
        return posix;
    }
}
