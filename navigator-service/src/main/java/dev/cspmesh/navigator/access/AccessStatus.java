package dev.cspmesh.navigator.access;

/** The state of an access grant; {@link AccessLifeCycle} says what may follow. */
public enum AccessStatus {
    /** The customer has not approved what the provider requests; what was approved before is still in effect. */
    REQUESTED,
    GRANTED,
    /** Its last day is over; it can be requested again. */
    EXPIRED
}
