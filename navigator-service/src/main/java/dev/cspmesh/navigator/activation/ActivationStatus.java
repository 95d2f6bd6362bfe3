package dev.cspmesh.navigator.activation;

import dev.cspmesh.navigator.provisioning.LastOperation;

/** The state of a service activation; {@link ActivationLifeCycle} says what may follow. */
public enum ActivationStatus {
    /** The cluster works on it. */
    ACTIVATING,
    ACTIVE,
    /** What had been made was taken back; the provider may try again. */
    FAILED;

    /** How the last operation went, in the words of the API. */
    LastOperation.State lastOperation() {
        return switch (this) {
            case ACTIVATING -> LastOperation.State.IN_PROGRESS;
            case ACTIVE -> LastOperation.State.SUCCEEDED;
            case FAILED -> LastOperation.State.FAILED;
        };
    }
}
