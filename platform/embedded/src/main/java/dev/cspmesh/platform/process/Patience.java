package dev.cspmesh.platform.process;

import java.time.Duration;
import java.util.Map;

/**
 * How long to wait for a process that starts. On a slow or shared machine a start may take many times as long as usual, so
 * waiting goes on while the process makes progress: its log grows, or it and its children use processor time.
 *
 * @param bound the longest wait, whatever the process does; the environment moves it, see {@link #VARIABLE}
 * @param still the longest wait without progress
 */
public record Patience(Duration bound, Duration still) {
    /** Longest wait in seconds for one process. */
    public static final String VARIABLE = "MESH_START_SECONDS";

    private static final Duration BOUND = Duration.ofMinutes(15);
    private static final Duration STILL = Duration.ofMinutes(2);

    public Patience {
        still = still.compareTo(bound) > 0 ? bound : still;
    }

    /** What the environment of this process says. */
    public static Patience configured() {
        return of(System.getenv());
    }

    /**
     * Reads the setting.
     *
     * @throws IllegalArgumentException when it is no number of seconds
     */
    public static Patience of(Map<String, String> environment) {
        String text = environment.getOrDefault(VARIABLE, String.valueOf(BOUND.toSeconds()));
        if (!text.matches("[1-9]\\d{0,6}")) {
            throw new IllegalArgumentException(VARIABLE + ": '" + text + "' is not a number of seconds");
        }
        return new Patience(Duration.ofSeconds(Long.parseLong(text)), STILL);
    }
}
