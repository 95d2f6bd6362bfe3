package dev.cspmesh.navigator.invitation;

import dev.cspmesh.kit.event.Outbox;
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
    private final Outbox outbox;
    private final Clock clock;

    ExpireInvitation(Invitations invitations, Outbox outbox, Clock clock) {
        this.invitations = invitations;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The invitation, if its mail is still to be sent. */
    @WithTransaction
    public Uni<Optional<Invitation>> unsent(UUID id) {
        return invitations.named(id).call(this::expireIfOver).map(found -> found.filter(Invitation::isUnsent));
    }

    private Uni<Void> expireIfOver(Optional<Invitation> found) {
        return outbox.append(found.flatMap(invitation -> invitation.expireIfOver(clock)).stream()
                .toList());
    }
}
