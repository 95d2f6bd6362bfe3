package dev.cspmesh.partner.program;

import dev.cspmesh.kit.event.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** What happens to a contact request, without what was written. */
public sealed interface ContactEvent extends DomainEvent {

    UUID contactRequestId();

    @Override
    default String key() {
        return contactRequestId().toString();
    }

    /** Somebody asks about the program. */
    record Asked(UUID contactRequestId, String reference, Instant askedAt) implements ContactEvent {
        @Override
        public String type() {
            return "contact.asked.v1";
        }
    }

    /** VMware answered; the mail follows. */
    record Answered(UUID contactRequestId, String reference, Instant answeredAt) implements ContactEvent {
        @Override
        public String type() {
            return "contact.answered.v1";
        }
    }
}
