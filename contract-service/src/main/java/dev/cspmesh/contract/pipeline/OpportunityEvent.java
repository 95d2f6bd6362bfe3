package dev.cspmesh.contract.pipeline;

import dev.cspmesh.kit.event.Fact;
import java.util.UUID;

/** What happens to an opportunity, without the customer's name. */
public sealed interface OpportunityEvent extends Fact {

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

    /** The deal reached another stage. */
    record Moved(UUID opportunityId, String partnerId, String service, OpportunityStatus status)
            implements OpportunityEvent {

        @Override
        public String type() {
            return "opportunity.moved.v1";
        }
    }
}
