package dev.cspmesh.navigator.projection.contract;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What navigator reads of {@code contract.changed.v1}.
 *
 * @param endsOn first day after the contract
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ContractChanged(UUID contractId, LocalDate startsOn, LocalDate endsOn, Instant changedAt) {}
