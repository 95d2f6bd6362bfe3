package dev.cspmesh.support.request;

import dev.cspmesh.kit.event.DomainEvent;
import dev.cspmesh.support.desk.Desk;
import java.time.Instant;
import java.util.UUID;

/** What happens to a request. No fact carries a text or a customer: everybody who listens may read it. */
public sealed interface RequestEvent extends DomainEvent {

    UUID requestId();

    @Override
    default String key() {
        return requestId().toString();
    }

    /**
     * Somebody asked.
     *
     * @param dueAt when the first answer is due
     */
    record Opened(
            UUID requestId,
            RequestLevel level,
            int severity,
            Desk desk,
            String product,
            String partnerId,
            Instant openedAt,
            Instant dueAt)
            implements RequestEvent {

        @Override
        public String type() {
            return "request.opened.v1";
        }
    }

    /** The CSP asked VMware about a customer's request. */
    record Escalated(UUID requestId, UUID vendorRequestId, String partnerId) implements RequestEvent {

        @Override
        public String type() {
            return "request.escalated.v1";
        }
    }

    /**
     * Who answers has answered.
     *
     * @param first true for the answer that stops the first-response clock
     * @param inTime whether that first answer came by the time it was due
     */
    record Answered(
            UUID requestId,
            RequestLevel level,
            Desk desk,
            String partnerId,
            Instant answeredAt,
            boolean first,
            boolean inTime)
            implements RequestEvent {

        @Override
        public String type() {
            return "request.answered.v1";
        }
    }

    /** The answer is complete, as far as who answers is concerned. */
    record Resolved(UUID requestId, RequestLevel level, Desk desk, String partnerId, Instant resolvedAt)
            implements RequestEvent {

        @Override
        public String type() {
            return "request.resolved.v1";
        }
    }
}
