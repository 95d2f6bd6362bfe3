package dev.cspmesh.billing.projection.contract;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What billing reads of contract.expired.v1.
 *
 * @param endedOn last day
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ContractExpired(UUID contractId, LocalDate endedOn) {

    /** First day without the contract. */
    LocalDate endedBefore() {
        return endedOn.plusDays(1);
    }
}
