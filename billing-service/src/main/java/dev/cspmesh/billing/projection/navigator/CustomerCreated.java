package dev.cspmesh.billing.projection.navigator;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;

/** What billing reads of customer.created.v1. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record CustomerCreated(UUID customerOrganizationId, String partnerId, String name, String country) {}
