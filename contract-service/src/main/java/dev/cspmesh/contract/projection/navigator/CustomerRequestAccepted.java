package dev.cspmesh.contract.projection.navigator;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;

/**
 * What this service reads of {@code customer.request-accepted.v1}.
 *
 * @param requestId the won deal that asked for the organization
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record CustomerRequestAccepted(UUID requestId, UUID customerOrganizationId) {}
