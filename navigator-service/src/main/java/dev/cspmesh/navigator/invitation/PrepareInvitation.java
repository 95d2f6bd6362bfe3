package dev.cspmesh.navigator.invitation;

import dev.cspmesh.kit.id.Ids;
import dev.cspmesh.navigator.errand.Errands;
import dev.cspmesh.navigator.turn.Turns;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** A partner's first active contract invites it; a second one invites no one. */
@ApplicationScoped
public class PrepareInvitation {

    private final Invitations invitations;
    private final Errands errands;
    private final Turns turns;
    private final Clock clock;

    PrepareInvitation(Invitations invitations, Errands errands, Turns turns, Clock clock) {
        this.invitations = invitations;
        this.errands = errands;
        this.turns = turns;
        this.clock = clock;
    }

    @WithTransaction
    public Uni<Void> prepare(String partnerId, UUID contractId) {
        return turns.take("invitation of " + partnerId)
                .chain(() -> invitations.isInvited(partnerId))
                .chain(invited -> invited ? Uni.createFrom().voidItem() : prepareFirst(partnerId, contractId));
    }

    private Uni<Void> prepareFirst(String partnerId, UUID contractId) {
        Invitation invitation = Invitation.prepare(Ids.next(), partnerId, contractId, clock);
        return invitations.persistAndFlush(invitation).chain(saved -> errands.add(SendInvitation.KIND, saved.id()));
    }
}
