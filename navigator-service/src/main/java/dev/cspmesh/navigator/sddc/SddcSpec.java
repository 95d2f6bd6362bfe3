package dev.cspmesh.navigator.sddc;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * What to provision.
 *
 * @param activationId the service that it belongs to
 * @param name the customer's name for it
 * @param hosts 1 to 16
 */
@Embeddable
public record SddcSpec(@Column(name = "activation_id") UUID activationId, String name, String region, int hosts) {}
