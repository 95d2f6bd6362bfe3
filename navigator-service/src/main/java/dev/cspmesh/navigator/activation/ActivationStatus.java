package dev.cspmesh.navigator.activation;

import java.util.Set;

/** Where an activation stands. Each state names the states that may follow it. */
public enum ActivationStatus {
    ACTIVATING,
    ACTIVE,
    FAILED;

    /** The states that may follow this one (docs/domain.md, navigator). */
    public Set<ActivationStatus> successors() {
        return switch (this) {
            case ACTIVATING -> Set.of(ACTIVE, FAILED);
            case ACTIVE -> Set.of();
            case FAILED -> Set.of(ACTIVATING);
        };
    }

    /** How the last operation went, in the words of the API. */
    public String lastOperation() {
        return switch (this) {
            case ACTIVATING -> "in progress";
            case ACTIVE -> "succeeded";
            case FAILED -> "failed";
        };
    }
}
