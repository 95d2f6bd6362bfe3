package dev.cspmesh.billing.metering;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.cspmesh.billing.metering.validation.UsageReason;
import dev.cspmesh.kit.event.DomainEvent;
import java.util.Optional;
import java.util.UUID;

/** What happens to usage that was not accepted. */
public sealed interface UsageExceptionEvent extends DomainEvent {

    Head exception();

    @Override
    default String type() {
        return switch (this) {
            case Rejected _ -> "usage.rejected.v1";
            case Resolved _ -> "usage.resolved.v1";
            case Reviewed _ -> "usage.reviewed.v1";
        };
    }

    @Override
    default String key() {
        return exception().exceptionId().toString();
    }

    /**
     * Which exception, of which event (CloudEvents: source and id), and why it was not accepted.
     *
     * @param contractId the contract concerned, where it is known
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Head(UUID exceptionId, String source, String eventId, UsageReason reason, Optional<UUID> contractId) {}

    /** A reported event was not accepted for this reason for the first time. */
    record Rejected(@JsonUnwrapped Head exception) implements UsageExceptionEvent {}

    /** It was accepted later, or is rejected for another reason now. */
    record Resolved(@JsonUnwrapped Head exception) implements UsageExceptionEvent {}

    /** VMware decided about it. */
    record Reviewed(@JsonUnwrapped Head exception, String decision, String reviewReason)
            implements UsageExceptionEvent {}
}
