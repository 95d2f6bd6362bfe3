package dev.cspmesh.navigator.organization;

import java.util.Set;

/** Where a provider organization stands. Each state names the states that may follow it. */
public enum ProviderOrganizationStatus {
    ACTIVE,
    SUSPENDED,
    CLOSED;

    /** The states that may follow this one (docs/domain.md, navigator). */
    public Set<ProviderOrganizationStatus> successors() {
        return switch (this) {
            case ACTIVE -> Set.of(SUSPENDED);
            case SUSPENDED -> Set.of(ACTIVE, CLOSED);
            case CLOSED -> Set.of();
        };
    }
}
