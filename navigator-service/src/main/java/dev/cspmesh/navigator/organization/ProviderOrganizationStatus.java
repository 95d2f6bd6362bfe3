package dev.cspmesh.navigator.organization;

/** The state of a provider organization; {@link ProviderLifeCycle} says what may follow. */
public enum ProviderOrganizationStatus {
    ACTIVE,
    /** Its partner is suspended, or has left the program: what runs goes on, nothing new is begun. */
    SUSPENDED
}
