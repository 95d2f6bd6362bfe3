package dev.cspmesh.navigator.program;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What navigator reads of {@code contract.changed.v1}.
 *
 * @param endsOn last day; absent without a term
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ContractChanged(
        UUID contractId, LocalDate startsOn, @Nullable LocalDate endsOn, Instant changedAt) {

    /** First day on which the contract no longer holds; a day that never comes without a term. */
    LocalDate endsBefore() {
        return endsOn == null ? ActiveContract.NEVER : endsOn.plusDays(1);
    }
}
