package dev.cspmesh.navigator.sddc;

import java.util.Set;

/** Where a software-defined data center stands. Each state names the states that may follow it. */
public enum SddcStatus {
    PROVISIONING,
    READY,
    FAILED;

    /** The states that may follow this one (docs/domain.md, navigator). */
    public Set<SddcStatus> successors() {
        return switch (this) {
            case PROVISIONING -> Set.of(READY, FAILED);
            case READY -> Set.of();
            case FAILED -> Set.of(PROVISIONING);
        };
    }

    /** How the last operation went, in the words of the API. */
    public String lastOperation() {
        return switch (this) {
            case PROVISIONING -> "in progress";
            case READY -> "succeeded";
            case FAILED -> "failed";
        };
    }
}
