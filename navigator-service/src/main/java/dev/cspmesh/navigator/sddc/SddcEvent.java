package dev.cspmesh.navigator.sddc;

import dev.cspmesh.kit.event.DomainEvent;
import java.util.UUID;

/** What happens to a software-defined data center. */
public sealed interface SddcEvent extends DomainEvent {

    UUID sddcId();

    @Override
    default String key() {
        return sddcId().toString();
    }

    /** The data center can be reached at its endpoint. */
    record Ready(UUID sddcId, UUID customerOrganizationId, String partnerId, UUID activationId, String endpoint)
            implements SddcEvent {

        @Override
        public String type() {
            return "sddc.ready.v1";
        }
    }
}
