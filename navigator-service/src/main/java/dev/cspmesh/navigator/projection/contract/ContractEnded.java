package dev.cspmesh.navigator.projection.contract;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What navigator reads of {@code contract.expired.v1} and {@code contract.terminated.v1}.
 *
 * @param endedOn last day of the contract
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ContractEnded(
        UUID contractId, @JsonAlias("terminatedOn") LocalDate endedOn) {}
