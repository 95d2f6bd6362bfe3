package dev.cspmesh.navigator.invitation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.cspmesh.kit.event.DomainEvent;
import dev.cspmesh.kit.problem.NextAction;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What happens to an invitation. No event carries its token or an address. */
public sealed interface InvitationEvent extends DomainEvent {

    Head invitation();

    @Override
    default String key() {
        return invitation().invitationId().toString();
    }

    /**
     * Which invitation, of whom, and whose turn it is now.
     *
     * @param nextActions by participant, and for whoever holds the link, the requests that may be made
     */
    record Head(UUID invitationId, String partnerId, Map<String, List<NextAction>> nextActions) {

        static Head of(Invitation invitation) {
            return new Head(invitation.id(), invitation.partnerId(), InvitationLifeCycle.TABLE.nextActions(invitation));
        }
    }

    /** A partner's first contract is active; the mail is still to be sent. */
    record Prepared(@JsonUnwrapped Head invitation, UUID contractId, Instant preparedAt) implements InvitationEvent {

        @Override
        public String type() {
            return "invitation.prepared.v1";
        }
    }

    /** The mail with the link has left; the link is valid until {@code expiresAt}. */
    record Sent(@JsonUnwrapped Head invitation, UUID contractId, Instant expiresAt) implements InvitationEvent {

        @Override
        public String type() {
            return "invitation.sent.v1";
        }
    }

    /** Somebody followed the link, for the first time or again. */
    record Opened(@JsonUnwrapped Head invitation, Instant openedAt) implements InvitationEvent {

        @Override
        public String type() {
            return "invitation.opened.v1";
        }
    }

    /** A step of the wizard was filled in: account, organization or settings. */
    record WizardFilled(@JsonUnwrapped Head invitation, String step, Instant filledAt) implements InvitationEvent {

        @Override
        public String type() {
            return "invitation.wizard-filled.v1";
        }
    }

    /** The wizard is complete, and the provider organization exists. */
    record Accepted(@JsonUnwrapped Head invitation, UUID providerOrganizationId, Instant acceptedAt)
            implements InvitationEvent {

        @Override
        public String type() {
            return "invitation.accepted.v1";
        }
    }

    /** Nobody followed the link in time. */
    record Expired(@JsonUnwrapped Head invitation, Instant expiredAt) implements InvitationEvent {

        @Override
        public String type() {
            return "invitation.expired.v1";
        }
    }
}
