package dev.cspmesh.navigator.projection.contract;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What navigator reads of {@code contract.changed.v1}.
 *
 * @param endsOn last day of the contract; absent without a term
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ContractChanged(
        UUID contractId, LocalDate startsOn, @Nullable LocalDate endsOn, Instant changedAt) {}
