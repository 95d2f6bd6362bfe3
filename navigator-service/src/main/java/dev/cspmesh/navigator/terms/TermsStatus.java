package dev.cspmesh.navigator.terms;

import java.util.Set;

/** Where terms of service stand. Each state names the states that may follow it. */
public enum TermsStatus {
    DRAFT,
    PUBLISHED,
    RETIRED;

    /** The states that may follow this one (docs/domain.md, navigator). */
    public Set<TermsStatus> successors() {
        return switch (this) {
            case DRAFT -> Set.of(PUBLISHED);
            case PUBLISHED -> Set.of(RETIRED);
            case RETIRED -> Set.of();
        };
    }
}
