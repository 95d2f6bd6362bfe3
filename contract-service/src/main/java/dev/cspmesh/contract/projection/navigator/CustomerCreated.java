package dev.cspmesh.contract.projection.navigator;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;

/** What this service reads of {@code customer.created.v1}: whose customer it is, not who. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record CustomerCreated(UUID customerOrganizationId, String partnerId) {}
