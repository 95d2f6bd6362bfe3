package dev.cspmesh.contract.pipeline;

import java.util.Set;

/** Where a deal stands (docs/domain.md, contract). A deal can be lost at any stage. */
public enum OpportunityStatus {
    NEW,
    QUALIFIED,
    PROPOSED,
    WON,
    LOST;

    /** The states that may follow this one. */
    public Set<OpportunityStatus> successors() {
        return switch (this) {
            case NEW -> Set.of(QUALIFIED, LOST);
            case QUALIFIED -> Set.of(PROPOSED, LOST);
            case PROPOSED -> Set.of(WON, LOST);
            case WON, LOST -> Set.of();
        };
    }
}
