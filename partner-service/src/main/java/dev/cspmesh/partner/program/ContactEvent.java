package dev.cspmesh.partner.program;

import dev.cspmesh.kit.event.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** What happens to a contact request, without what was written. */
public sealed interface ContactEvent extends DomainEvent {

    UUID contactRequestId();

    @Override
    default String type() {
        return switch (this) {
            case Asked _ -> "contact.asked.v1";
            case Answered _ -> "contact.answered.v1";
        };
    }

    @Override
    default String key() {
        return contactRequestId().toString();
    }

    /** Somebody asks about the program. */
    record Asked(UUID contactRequestId, String reference, Instant askedAt) implements ContactEvent {}

    /** VMware answered; the mail follows. */
    record Answered(UUID contactRequestId, String reference, Instant answeredAt) implements ContactEvent {}
}
