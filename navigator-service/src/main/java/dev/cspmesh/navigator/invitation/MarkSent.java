package dev.cspmesh.navigator.invitation;

import dev.cspmesh.kit.event.Outbox;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** The mail has left. A repeated mail of the same invitation changes nothing. */
@ApplicationScoped
public class MarkSent {

    private final Invitations invitations;
    private final Outbox outbox;
    private final Clock clock;

    MarkSent(Invitations invitations, Outbox outbox, Clock clock) {
        this.invitations = invitations;
        this.outbox = outbox;
        this.clock = clock;
    }

    @WithTransaction
    public Uni<Void> sent(UUID id) {
        return invitations
                .named(id)
                .map(found -> found.filter(Invitation::isUnsent).map(invitation -> invitation.sent(clock)))
                .chain(event -> outbox.append(event.stream().toList()));
    }
}
