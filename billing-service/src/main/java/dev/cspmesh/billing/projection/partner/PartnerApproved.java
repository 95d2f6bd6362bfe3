package dev.cspmesh.billing.projection.partner;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** What billing reads of partner.approved.v1. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PartnerApproved(String partnerId, String legalName) {}
