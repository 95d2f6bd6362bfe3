package dev.cspmesh.platform.report;

/** Gets a line about what is going on while something takes longer than a person likes to wait in silence. */
@FunctionalInterface
public interface Progress {
    Progress SILENT = line -> {};

    /** One short line in the present tense, without a line end. */
    void report(String line);

    /** The same listener with a name before every line. */
    default Progress of(String name) {
        return line -> report(name + ": " + line);
    }
}
