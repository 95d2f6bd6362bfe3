package dev.cspmesh.billing.projection.navigator;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What billing reads of activation.activated.v1.
 *
 * @param contractId absent for a service that is free of charge
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ActivationActivated(
        UUID activationId,
        UUID customerOrganizationId,
        String partnerId,
        String service,
        @Nullable UUID contractId) {}
