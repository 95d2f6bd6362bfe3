package dev.cspmesh.navigator.sddc;

import dev.cspmesh.navigator.provisioning.LastOperation;

/** The state of a software-defined data center; {@link SddcLifeCycle} says what may follow. */
public enum SddcStatus {
    /** The cluster works on it. */
    PROVISIONING,
    READY,
    /** What had been made was taken back; the provider may try again. */
    FAILED;

    /** How the last operation went, in the words of the API. */
    LastOperation.State lastOperation() {
        return switch (this) {
            case PROVISIONING -> LastOperation.State.IN_PROGRESS;
            case READY -> LastOperation.State.SUCCEEDED;
            case FAILED -> LastOperation.State.FAILED;
        };
    }
}
