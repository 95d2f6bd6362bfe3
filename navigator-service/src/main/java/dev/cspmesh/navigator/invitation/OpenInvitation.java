package dev.cspmesh.navigator.invitation;

import dev.cspmesh.kit.event.Outbox;
import dev.cspmesh.kit.secret.OneTimeSecret;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Somebody follows the link of an invitation mail; no other proof than its token is needed. */
@ApplicationScoped
public class OpenInvitation {

    private final Invitations invitations;
    private final Outbox outbox;
    private final Clock clock;

    OpenInvitation(Invitations invitations, Outbox outbox, Clock clock) {
        this.invitations = invitations;
        this.outbox = outbox;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Invitation> open(OneTimeSecret token) {
        return invitations
                .lockByToken(token)
                .call(invitation -> outbox.append(invitation.open(clock)))
                .call(invitations::flush);
    }
}
