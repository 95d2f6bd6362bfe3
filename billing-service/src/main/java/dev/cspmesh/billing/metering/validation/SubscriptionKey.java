package dev.cspmesh.billing.metering.validation;

import java.util.UUID;

/**
 * What names a subscription. A provider chooses the identifiers of its activations, so another one may have chosen the
 * same: only both together name one.
 *
 * @param partnerId the CSP whose activation it is
 */
public record SubscriptionKey(String partnerId, UUID activationId) {}
