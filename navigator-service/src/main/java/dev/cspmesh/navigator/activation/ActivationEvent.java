package dev.cspmesh.navigator.activation;

import dev.cspmesh.kit.event.DomainEvent;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What happens to an activation. */
public sealed interface ActivationEvent extends DomainEvent {

    UUID activationId();

    @Override
    default String key() {
        return activationId().toString();
    }

    /**
     * The service is active for the customer.
     *
     * @param contractId the contract that usage counts against; none for a free service
     */
    record Activated(
            UUID activationId,
            UUID customerOrganizationId,
            String partnerId,
            String service,
            Optional<UUID> contractId,
            Instant activatedAt)
            implements ActivationEvent {

        @Override
        public String type() {
            return "activation.activated.v1";
        }
    }
}
