package dev.cspmesh.navigator.sddc;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.cspmesh.kit.event.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** What happens to a software-defined data center. */
public sealed interface SddcEvent extends DomainEvent {

    Subject sddc();

    @Override
    default String key() {
        return sddc().sddcId().toString();
    }

    /**
     * Which data center.
     *
     * @param sddcId the provider's identifier
     * @param activationId the service that it belongs to
     */
    record Subject(UUID sddcId, UUID customerOrganizationId, String partnerId, UUID activationId) {}

    /**
     * The provider asked for the data center, or for another attempt.
     *
     * @param attempt counts from 1
     */
    record Requested(@JsonUnwrapped Subject sddc, String region, int hosts, int attempt, Instant requestedAt)
            implements SddcEvent {

        @Override
        public String type() {
            return "sddc.requested.v1";
        }
    }

    /** The data center can be reached at its endpoint. */
    record Ready(@JsonUnwrapped Subject sddc, String endpoint) implements SddcEvent {

        @Override
        public String type() {
            return "sddc.ready.v1";
        }
    }

    /** An attempt has failed, and what it had made was taken back. */
    record Failed(@JsonUnwrapped Subject sddc, String reason, Instant failedAt) implements SddcEvent {

        @Override
        public String type() {
            return "sddc.failed.v1";
        }
    }
}
