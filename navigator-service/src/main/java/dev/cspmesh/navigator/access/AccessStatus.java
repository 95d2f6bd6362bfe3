package dev.cspmesh.navigator.access;

import java.util.Set;

/** Where an access grant stands. Each state names the states that may follow it. */
public enum AccessStatus {
    REQUESTED,
    GRANTED,
    EXPIRED;

    /** The states that may follow this one; any grant can be asked for anew (docs/domain.md: "renewable"). */
    public Set<AccessStatus> successors() {
        return switch (this) {
            case REQUESTED -> Set.of(REQUESTED, GRANTED);
            case GRANTED -> Set.of(REQUESTED, EXPIRED);
            case EXPIRED -> Set.of(REQUESTED);
        };
    }
}
