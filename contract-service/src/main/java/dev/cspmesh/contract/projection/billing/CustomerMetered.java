package dev.cspmesh.contract.projection.billing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;

/** What this service reads of {@code estimate.customer-metered.v1}. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record CustomerMetered(UUID customerOrganizationId, String service) {}
