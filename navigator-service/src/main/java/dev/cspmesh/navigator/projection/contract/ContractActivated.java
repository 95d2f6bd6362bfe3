package dev.cspmesh.navigator.projection.contract;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What navigator reads of {@code contract.activated.v1}.
 *
 * @param endsOn last day of the contract; absent without a term
 * @param billingZone where its days begin
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ContractActivated(
        UUID contractId,
        String partnerId,
        String service,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        ZoneId billingZone,
        boolean isDefault) {}
