package dev.cspmesh.navigator.activation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.cspmesh.kit.event.DomainEvent;
import dev.cspmesh.kit.problem.NextAction;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What happens to an activation. */
public sealed interface ActivationEvent extends DomainEvent {

    Head activation();

    @Override
    default String key() {
        return activation().activationId().toString();
    }

    /**
     * Which activation, and whose turn it is now.
     *
     * @param activationId the provider's identifier
     * @param contractId the contract that usage counts against; none for a free service
     * @param nextActions by participant, the requests that it may make while that contract is in force
     */
    record Head(
            UUID activationId,
            UUID customerOrganizationId,
            String partnerId,
            String service,
            Optional<UUID> contractId,
            Map<String, List<NextAction>> nextActions) {

        static Head of(ServiceActivation activation) {
            return new Head(
                    activation.activationId(),
                    activation.customerOrganizationId(),
                    activation.partnerId(),
                    activation.service(),
                    activation.contractId(),
                    activation.nextActions());
        }
    }

    /**
     * The provider asked for the service, or for another attempt.
     *
     * @param attempt counts from 1
     */
    record Requested(@JsonUnwrapped Head activation, int attempt, Instant requestedAt) implements ActivationEvent {

        @Override
        public String type() {
            return "activation.requested.v1";
        }
    }

    /** The service is active for the customer. */
    record Activated(@JsonUnwrapped Head activation, Instant activatedAt) implements ActivationEvent {

        @Override
        public String type() {
            return "activation.activated.v1";
        }
    }

    /** An attempt has failed, and what it had made was taken back. */
    record Failed(@JsonUnwrapped Head activation, String reason, Instant failedAt) implements ActivationEvent {

        @Override
        public String type() {
            return "activation.failed.v1";
        }
    }
}
