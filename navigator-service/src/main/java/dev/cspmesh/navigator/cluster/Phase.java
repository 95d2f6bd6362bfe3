package dev.cspmesh.navigator.cluster;

import java.util.Optional;

/**
 * What the cluster's operator says about an object of ours.
 *
 * @param description a sentence for the people who wait
 * @param endpoint where the thing can be reached; nothing unless ready, and then only if the operator names one
 */
public record Phase(State state, String description, Optional<String> endpoint) {

    /** The three answers that matter. */
    public enum State {
        /** Work goes on, or has not begun. */
        PENDING,
        READY,
        FAILED
    }

    /** Nothing has been said yet. */
    public static Phase pending() {
        return new Phase(State.PENDING, "waiting for the operator", Optional.empty());
    }

    public static Phase ready(Optional<String> endpoint) {
        return new Phase(State.READY, "ready", endpoint);
    }

    public static Phase failed(String description) {
        return new Phase(State.FAILED, description, Optional.empty());
    }
}
