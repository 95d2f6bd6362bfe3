package dev.cspmesh.navigator.invitation;

import java.util.Set;

/** Where an invitation stands. Each state names the states that may follow it. */
public enum InvitationStatus {
    /** Made; the mail is still to be sent. */
    PREPARED,
    SENT,
    OPENED,
    ACCEPTED,
    EXPIRED;

    /** The states that may follow this one (docs/domain.md, navigator). */
    public Set<InvitationStatus> successors() {
        return switch (this) {
            case PREPARED -> Set.of(SENT);
            case SENT -> Set.of(OPENED, EXPIRED);
            case OPENED -> Set.of(ACCEPTED);
            case ACCEPTED, EXPIRED -> Set.of();
        };
    }
}
