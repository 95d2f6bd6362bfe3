package dev.cspmesh.navigator.invitation;

import dev.cspmesh.kit.event.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** What happens to an invitation. No event carries its token or an address. */
public sealed interface InvitationEvent extends DomainEvent {

    UUID invitationId();

    @Override
    default String key() {
        return invitationId().toString();
    }

    /** A partner's first contract is active; the mail is still to be sent. */
    record Prepared(UUID invitationId, String partnerId, UUID contractId, Instant preparedAt)
            implements InvitationEvent {

        @Override
        public String type() {
            return "invitation.prepared.v1";
        }
    }

    /** The mail with the link has left; the link is valid until {@code expiresAt}. */
    record Sent(UUID invitationId, String partnerId, UUID contractId, Instant expiresAt) implements InvitationEvent {

        @Override
        public String type() {
            return "invitation.sent.v1";
        }
    }

    /** Somebody followed the link, for the first time or again. */
    record Opened(UUID invitationId, String partnerId, Instant openedAt) implements InvitationEvent {

        @Override
        public String type() {
            return "invitation.opened.v1";
        }
    }

    /** A step of the wizard was filled in: account, organization or settings. */
    record WizardFilled(UUID invitationId, String partnerId, String step, Instant filledAt) implements InvitationEvent {

        @Override
        public String type() {
            return "invitation.wizard-filled.v1";
        }
    }

    /** The wizard is complete, and the provider organization exists. */
    record Accepted(UUID invitationId, String partnerId, UUID providerOrganizationId, Instant acceptedAt)
            implements InvitationEvent {

        @Override
        public String type() {
            return "invitation.accepted.v1";
        }
    }

    /** Nobody followed the link in time. */
    record Expired(UUID invitationId, String partnerId, Instant expiredAt) implements InvitationEvent {

        @Override
        public String type() {
            return "invitation.expired.v1";
        }
    }
}
