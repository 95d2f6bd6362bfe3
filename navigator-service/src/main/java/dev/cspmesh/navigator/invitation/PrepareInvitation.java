package dev.cspmesh.navigator.invitation;

import dev.cspmesh.kit.database.NamedLock;
import dev.cspmesh.kit.event.Outbox;
import dev.cspmesh.kit.id.Ids;
import dev.cspmesh.kit.jobs.Jobs;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** A partner's first active contract invites it; a second one invites no one. */
@ApplicationScoped
public class PrepareInvitation {

    private final Invitations invitations;
    private final Outbox outbox;
    private final Jobs jobs;
    private final NamedLock names;
    private final Clock clock;

    PrepareInvitation(Invitations invitations, Outbox outbox, Jobs jobs, NamedLock names, Clock clock) {
        this.invitations = invitations;
        this.outbox = outbox;
        this.jobs = jobs;
        this.names = names;
        this.clock = clock;
    }

    @WithTransaction
    public Uni<Void> prepare(String partnerId, UUID contractId) {
        return names.lock("invitation of " + partnerId)
                .chain(() -> invitations.isInvited(partnerId))
                .chain(invited -> invited ? Uni.createFrom().voidItem() : prepareFirst(partnerId, contractId));
    }

    private Uni<Void> prepareFirst(String partnerId, UUID contractId) {
        Invitation invitation = Invitation.prepare(Ids.next(), partnerId, contractId, clock);
        return invitations
                .persistAndFlush(invitation)
                .call(saved -> outbox.append(saved.prepared()))
                .chain(saved -> jobs.now(Invitations.MAIL, saved.id()));
    }
}
