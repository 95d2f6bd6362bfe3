package dev.cspmesh.billing.metering;

import dev.cspmesh.billing.metering.validation.Usage;
import dev.cspmesh.billing.metering.validation.UsageReason;
import dev.cspmesh.billing.metering.validation.Verdict;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What happened to one event.
 *
 * @param reason of a conflict or a rejection
 * @param contractId the contract concerned, where it is known
 */
public record Outcome(Usage usage, Status status, Optional<UsageReason> reason, Optional<UUID> contractId) {

    /** The answer for one event (docs/domain.md, Usage event). */
    @Schema(name = "UsageStatus", description = "What became of an event. More may be added.")
    public enum Status {
        ACCEPTED,
        DUPLICATE,
        CONFLICT,
        REJECTED
    }

    static Outcome accepted(Verdict.Accepted accepted) {
        return new Outcome(
                accepted.usage(),
                Status.ACCEPTED,
                Optional.empty(),
                Optional.of(accepted.month().contractId()));
    }

    static Outcome rejected(Verdict.Rejected rejected) {
        return new Outcome(rejected.usage(), Status.REJECTED, Optional.of(rejected.reason()), rejected.contractId());
    }

    /** The same identity was accepted before: no effect, or a conflict when the content differs. */
    static Outcome seenBefore(Usage usage, Optional<UUID> contractId, String knownHash) {
        return usage.contentHash().equals(knownHash)
                ? new Outcome(usage, Status.DUPLICATE, Optional.empty(), contractId)
                : new Outcome(usage, Status.CONFLICT, Optional.of(UsageReason.CONFLICT), contractId);
    }

    /** The answer for an event whose identity came earlier in the same request. */
    Outcome repeated(Usage again) {
        if (!again.contentHash().equals(usage.contentHash())) {
            return new Outcome(again, Status.CONFLICT, Optional.of(UsageReason.CONFLICT), contractId);
        }
        return status == Status.ACCEPTED ? new Outcome(again, Status.DUPLICATE, reason, contractId) : this;
    }

    /** True for what becomes a usage exception. */
    public boolean isException() {
        return status == Status.REJECTED || status == Status.CONFLICT;
    }
}
