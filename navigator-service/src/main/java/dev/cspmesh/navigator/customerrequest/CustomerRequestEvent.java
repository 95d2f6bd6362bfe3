package dev.cspmesh.navigator.customerrequest;

import dev.cspmesh.kit.event.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** What happens to the request for a customer organization. No event names the customer. */
public sealed interface CustomerRequestEvent extends DomainEvent {

    UUID requestId();

    @Override
    default String key() {
        return requestId().toString();
    }

    /** A won deal asks for an organization. */
    record Received(UUID requestId, String partnerId, String service, Instant receivedAt)
            implements CustomerRequestEvent {

        @Override
        public String type() {
            return "customer.request-received.v1";
        }
    }

    /** The provider made the organization. */
    record Accepted(UUID requestId, String partnerId, UUID customerOrganizationId, Instant acceptedAt)
            implements CustomerRequestEvent {

        @Override
        public String type() {
            return "customer.request-accepted.v1";
        }
    }

    /** The provider made none; why stands in the request's history. */
    record Rejected(UUID requestId, String partnerId, Instant rejectedAt) implements CustomerRequestEvent {

        @Override
        public String type() {
            return "customer.request-rejected.v1";
        }
    }
}
