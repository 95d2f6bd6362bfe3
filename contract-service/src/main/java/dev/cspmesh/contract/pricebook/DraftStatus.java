package dev.cspmesh.contract.pricebook;

import java.util.Set;

/** Where the draft of a price book stands. */
public enum DraftStatus {
    /** VMware works on it; an edit leaves it here. */
    DRAFT,
    /** A price book of the same identifier is out. */
    PUBLISHED,
    WITHDRAWN;

    /** The states that may follow this one. */
    public Set<DraftStatus> successors() {
        return switch (this) {
            case DRAFT -> Set.of(DRAFT, PUBLISHED, WITHDRAWN);
            case PUBLISHED, WITHDRAWN -> Set.of();
        };
    }
}
