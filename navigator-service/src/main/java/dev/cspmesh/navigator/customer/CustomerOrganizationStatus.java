package dev.cspmesh.navigator.customer;

/** The state of a customer organization; {@link CustomerLifeCycle} says what may follow. */
public enum CustomerOrganizationStatus {
    ACTIVE
}
