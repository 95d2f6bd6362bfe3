package dev.cspmesh.navigator.customerrequest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.cspmesh.kit.event.DomainEvent;
import dev.cspmesh.kit.problem.NextAction;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What happens to the request for a customer organization. No event names the customer. */
public sealed interface CustomerRequestEvent extends DomainEvent {

    Head request();

    @Override
    default String key() {
        return request().requestId().toString();
    }

    /**
     * Which request, of whom, and whose turn it is now.
     *
     * @param nextActions by participant, the requests that it may make
     */
    record Head(UUID requestId, String partnerId, Map<String, List<NextAction>> nextActions) {

        static Head of(CustomerRequest request) {
            return new Head(request.id(), request.partnerId(), CustomerRequestLifeCycle.TABLE.nextActions(request));
        }
    }

    /** A won deal asks for an organization. */
    record Received(@JsonUnwrapped Head request, String service, Instant receivedAt) implements CustomerRequestEvent {

        @Override
        public String type() {
            return "customer.request-received.v1";
        }
    }

    /** The provider made the organization. */
    record Accepted(@JsonUnwrapped Head request, UUID customerOrganizationId, Instant acceptedAt)
            implements CustomerRequestEvent {

        @Override
        public String type() {
            return "customer.request-accepted.v1";
        }
    }

    /** The provider made none; why stands in the request's history. */
    record Rejected(@JsonUnwrapped Head request, Instant rejectedAt) implements CustomerRequestEvent {

        @Override
        public String type() {
            return "customer.request-rejected.v1";
        }
    }
}
