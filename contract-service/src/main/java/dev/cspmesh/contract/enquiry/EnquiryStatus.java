package dev.cspmesh.contract.enquiry;

import java.util.Set;

/** Where a sales enquiry stands. */
public enum EnquiryStatus {
    NEW,
    ASSIGNED,
    ANSWERED;

    /** The states that may follow this one; who it is assigned to can change. */
    public Set<EnquiryStatus> successors() {
        return switch (this) {
            case NEW -> Set.of(ASSIGNED);
            case ASSIGNED -> Set.of(ASSIGNED, ANSWERED);
            case ANSWERED -> Set.of();
        };
    }
}
