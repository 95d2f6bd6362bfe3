package dev.cspmesh.navigator.invitation;

import dev.cspmesh.kit.event.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** What happens to an invitation. */
public sealed interface InvitationEvent extends DomainEvent {

    UUID invitationId();

    @Override
    default String key() {
        return invitationId().toString();
    }

    /** The mail with the link has left; the link is valid until {@code expiresAt}. */
    record Sent(UUID invitationId, String partnerId, UUID contractId, Instant expiresAt) implements InvitationEvent {

        @Override
        public String type() {
            return "invitation.sent.v1";
        }
    }
}
