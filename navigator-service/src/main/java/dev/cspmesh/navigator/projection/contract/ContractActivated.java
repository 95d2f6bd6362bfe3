package dev.cspmesh.navigator.projection.contract;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/**
 * What navigator reads of {@code contract.activated.v1}.
 *
 * @param endsOn first day after the contract
 * @param billingZone where its days begin
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ContractActivated(
        UUID contractId,
        String partnerId,
        String service,
        LocalDate startsOn,
        LocalDate endsOn,
        ZoneId billingZone,
        boolean isDefault) {}
