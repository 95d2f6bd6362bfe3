package dev.cspmesh.partner.profile;

import java.util.Set;

/** Where a partner stands in the program. */
public enum PartnerStatus {
    ACTIVE,
    SUSPENDED,
    LEFT;

    /** The states that may follow this one (docs/domain.md, partner). */
    public Set<PartnerStatus> successors() {
        return switch (this) {
            case ACTIVE -> Set.of(SUSPENDED, LEFT);
            case SUSPENDED -> Set.of(ACTIVE, LEFT);
            case LEFT -> Set.of();
        };
    }
}
