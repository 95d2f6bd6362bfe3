package dev.cspmesh.navigator.sddc;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.cspmesh.kit.event.DomainEvent;
import dev.cspmesh.kit.problem.NextAction;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What happens to a software-defined data center. */
public sealed interface SddcEvent extends DomainEvent {

    Head sddc();

    @Override
    default String key() {
        return sddc().sddcId().toString();
    }

    /**
     * Which data center, and whose turn it is now.
     *
     * @param sddcId the provider's identifier
     * @param activationId the service that it belongs to
     * @param nextActions by participant, the requests that it may make while the contract of that service is in force
     */
    record Head(
            UUID sddcId,
            UUID customerOrganizationId,
            String partnerId,
            UUID activationId,
            Map<String, List<NextAction>> nextActions) {

        static Head of(Sddc sddc) {
            return new Head(
                    sddc.sddcId(),
                    sddc.customerOrganizationId(),
                    sddc.partnerId(),
                    sddc.spec().activationId(),
                    SddcLifeCycle.TABLE.nextActions(sddc));
        }
    }

    /**
     * The provider asked for the data center, or for another attempt.
     *
     * @param attempt counts from 1
     */
    record Requested(@JsonUnwrapped Head sddc, String region, int hosts, int attempt, Instant requestedAt)
            implements SddcEvent {

        @Override
        public String type() {
            return "sddc.requested.v1";
        }
    }

    /** The data center can be reached at its endpoint. */
    record Ready(@JsonUnwrapped Head sddc, String endpoint) implements SddcEvent {

        @Override
        public String type() {
            return "sddc.ready.v1";
        }
    }

    /** An attempt has failed, and what it had made was taken back. */
    record Failed(@JsonUnwrapped Head sddc, String reason, Instant failedAt) implements SddcEvent {

        @Override
        public String type() {
            return "sddc.failed.v1";
        }
    }
}
