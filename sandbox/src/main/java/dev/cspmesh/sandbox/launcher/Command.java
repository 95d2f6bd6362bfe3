package dev.cspmesh.sandbox.launcher;

import java.util.List;

/** One word after {@code ./mesh}. */
interface Command {
    /** How it is written, with its options. */
    String usage();

    /** What it does, in one line. */
    String purpose();

    /**
     * Does it.
     *
     * @param arguments what stands after the word
     * @return the exit code: 0 when all is well
     * @throws IllegalArgumentException when the arguments make no sense
     * @throws dev.cspmesh.platform.report.PlatformFailure saying what to do
     */
    int run(List<String> arguments);
}
