package dev.cspmesh.support.request;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** State of a request, with the names of TM Forum's TMF621. {@link RequestLifeCycle} says what may follow. */
public enum RequestStatus {
    ACKNOWLEDGED("acknowledged"),
    IN_PROGRESS("inProgress"),
    /** Waits for who asked. */
    PENDING("pending"),
    /** Waits for somebody else. */
    HELD("held"),
    RESOLVED("resolved"),
    CLOSED("closed"),
    REJECTED("rejected"),
    CANCELLED("cancelled");

    private final String publicName;

    RequestStatus(String publicName) {
        this.publicName = publicName;
    }

    @JsonValue
    public String publicName() {
        return publicName;
    }

    /** The public name, which messages use too. */
    @Override
    public String toString() {
        return publicName;
    }

    /** True in the states in which the first-response clock is paused. */
    boolean pausesTheClock() {
        return this == PENDING || this == HELD;
    }

    /**
     * The state with this public name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static RequestStatus fromString(String publicName) {
        return Arrays.stream(values())
                .filter(status -> status.publicName.equals(publicName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(publicName));
    }
}
