package dev.cspmesh.contract.projection.partner;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/**
 * What this service reads of {@code partner.approved.v1} and {@code aggregator.registered.v1}.
 *
 * @param address where the company is; absent where it said nothing of it
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record CompanyNamed(
        @JsonAlias({"partnerId", "aggregatorId"}) String partyId,
        @JsonAlias("name") String legalName,
        @Nullable String address) {}
