package dev.cspmesh.navigator.invitation;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Looks at an invitation for the job, and lets it expire when its time is over. */
@ApplicationScoped
public class ExpireInvitation {

    private final Invitations invitations;
    private final Clock clock;

    ExpireInvitation(Invitations invitations, Clock clock) {
        this.invitations = invitations;
        this.clock = clock;
    }

    /** The invitation, if its mail is still to be sent. */
    @WithTransaction
    Uni<Optional<Invitation>> unsent(UUID id) {
        return invitations.claim(id).map(this::expireOrKeep);
    }

    private Optional<Invitation> expireOrKeep(Optional<Invitation> found) {
        found.ifPresent(invitation -> invitation.expireIfOver(clock));
        return found.filter(invitation -> invitation.status() == InvitationStatus.PREPARED);
    }
}
