package dev.cspmesh.contract.pipeline;

import dev.cspmesh.kit.event.DomainEvent;
import java.time.LocalDate;
import java.util.UUID;

/** What happens to an opportunity; only the request for a customer organization names the customer. */
public sealed interface OpportunityEvent extends DomainEvent {

    UUID opportunityId();

    @Override
    default String key() {
        return opportunityId().toString();
    }

    /** The CSP works on a new deal. */
    record Entered(UUID opportunityId, String partnerId, String service, OpportunityStatus status)
            implements OpportunityEvent {

        @Override
        public String type() {
            return "opportunity.entered.v1";
        }
    }

    /**
     * The deal is won: an organization for this customer is wanted in Navigator. The one event that names a customer, for
     * navigator-service alone.
     */
    record CustomerRequested(
            UUID opportunityId, String partnerId, String customerName, String service, LocalDate startsOn)
            implements OpportunityEvent {
        @Override
        public String type() {
            return "opportunity.customer-requested.v1";
        }
    }

    /** The CSP changed the terms of the deal. */
    record Edited(UUID opportunityId, String partnerId, String service, OpportunityStatus status)
            implements OpportunityEvent {

        @Override
        public String type() {
            return "opportunity.edited.v1";
        }
    }

    /** The deal reached another stage. */
    record Moved(UUID opportunityId, String partnerId, String service, OpportunityStatus status)
            implements OpportunityEvent {

        @Override
        public String type() {
            return "opportunity.moved.v1";
        }
    }
}
