package dev.cspmesh.navigator.organization;

/** The state of a provider organization; {@link ProviderLifeCycle} says what may follow. */
public enum ProviderOrganizationStatus {
    ACTIVE
}
