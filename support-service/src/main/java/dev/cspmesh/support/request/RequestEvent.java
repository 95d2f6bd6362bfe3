package dev.cspmesh.support.request;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.event.DomainEvent;
import dev.cspmesh.support.desk.Desk;
import dev.cspmesh.support.note.NoteVisibility;
import java.time.Instant;
import java.util.UUID;

/** What happens to a request. No event carries a text or a customer: every consumer may read it. */
public sealed interface RequestEvent extends DomainEvent {

    Head head();

    @Override
    default String key() {
        return head().requestId().toString();
    }

    /**
     * What every event of a request says.
     *
     * @param level who has the request: the CSP's first or second level, or VMware
     * @param partnerId the CSP that answers a customer, or asks VMware
     */
    record Head(UUID requestId, RequestLevel level, Desk desk, String partnerId) {}

    /**
     * A request was opened.
     *
     * @param dueAt when the first response is due
     */
    record Opened(@JsonUnwrapped Head head, int severity, String product, Instant openedAt, Instant dueAt)
            implements RequestEvent {

        @Override
        public String type() {
            return "request.opened.v1";
        }
    }

    /**
     * A request went to another state.
     *
     * @param type the event of the row of {@link RequestLifeCycle} that was taken
     */
    record StatusChanged(
            @JsonIgnore String type,
            @JsonUnwrapped Head head,
            RequestStatus previousStatus,
            RequestStatus status,
            Instant changedAt)
            implements RequestEvent {}

    /** A note was written. */
    record NoteWritten(@JsonUnwrapped Head head, Participant author, NoteVisibility visibility, Instant writtenAt)
            implements RequestEvent {

        @Override
        public String type() {
            return "request.note-written.v1";
        }
    }

    /**
     * Who answers has answered.
     *
     * @param first true for the answer that stops the first-response clock
     * @param inTime whether that first answer came by the time it was due
     */
    record Answered(@JsonUnwrapped Head head, Instant answeredAt, boolean first, boolean inTime)
            implements RequestEvent {

        @Override
        public String type() {
            return "request.answered.v1";
        }
    }

    /** The CSP took a customer's request to VMware. */
    record Escalated(@JsonUnwrapped Head head, UUID vendorRequestId) implements RequestEvent {

        @Override
        public String type() {
            return "request.escalated.v1";
        }
    }
}
