package dev.cspmesh.navigator.activation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.cspmesh.kit.event.DomainEvent;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What happens to an activation. */
public sealed interface ActivationEvent extends DomainEvent {

    Subject activation();

    @Override
    default String key() {
        return activation().activationId().toString();
    }

    /**
     * Which activation.
     *
     * @param activationId the provider's identifier
     * @param contractId the contract that usage counts against; none for a free service
     */
    record Subject(
            UUID activationId,
            UUID customerOrganizationId,
            String partnerId,
            String service,
            Optional<UUID> contractId) {}

    /**
     * The provider asked for the service, or for another attempt.
     *
     * @param attempt counts from 1
     */
    record Requested(@JsonUnwrapped Subject activation, int attempt, Instant requestedAt) implements ActivationEvent {

        @Override
        public String type() {
            return "activation.requested.v1";
        }
    }

    /** The service is active for the customer. */
    record Activated(@JsonUnwrapped Subject activation, Instant activatedAt) implements ActivationEvent {

        @Override
        public String type() {
            return "activation.activated.v1";
        }
    }

    /** An attempt has failed, and what it had made was taken back. */
    record Failed(@JsonUnwrapped Subject activation, String reason, Instant failedAt) implements ActivationEvent {

        @Override
        public String type() {
            return "activation.failed.v1";
        }
    }
}
