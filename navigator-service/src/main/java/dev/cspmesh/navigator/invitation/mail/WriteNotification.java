package dev.cspmesh.navigator.invitation.mail;

import dev.cspmesh.kit.secret.OneTimeSecret;
import dev.cspmesh.navigator.invitation.InvitationToken;
import dev.cspmesh.navigator.projection.partner.PartnerProjection;
import dev.cspmesh.navigator.projection.partner.PartnerProjections;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * Writes the notification of an invitation whose mail is still to be sent, with a new token. The hash is stored before the
 * mail leaves, so that no link is ever mailed that does not work.
 */
@ApplicationScoped
public class WriteNotification {

    private final PartnerProjections partners;
    private final Clock clock;

    WriteNotification(PartnerProjections partners, Clock clock) {
        this.partners = partners;
        this.clock = clock;
    }

    /** The notification; nothing while the partner is not known yet, because events of two topics come in any order. */
    @WithTransaction
    Uni<Optional<Notification>> write(UUID invitationId, String partnerId) {
        return partners.partner(partnerId)
                .map(partner -> partner.map(this::notification))
                .call(notification -> notification
                        .map(written -> keep(written, invitationId))
                        .orElse(Uni.createFrom().voidItem()));
    }

    private Notification notification(PartnerProjection partner) {
        return new Notification(partner.email(), partner.contactName(), partner.legalName(), OneTimeSecret.random());
    }

    private Uni<Void> keep(Notification notification, UUID invitationId) {
        return Panache.getSession()
                .chain(session -> session.persist(new InvitationToken(notification.token(), invitationId, clock)));
    }
}
