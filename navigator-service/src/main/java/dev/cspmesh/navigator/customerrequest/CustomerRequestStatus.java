package dev.cspmesh.navigator.customerrequest;

/** The state of a request for a customer organization; {@link CustomerRequestLifeCycle} says what may follow. */
public enum CustomerRequestStatus {
    OPEN,
    ACCEPTED,
    REJECTED
}
