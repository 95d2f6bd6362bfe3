package dev.cspmesh.billing.projection.partner;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** What billing reads of aggregator.registered.v1. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record AggregatorRegistered(String aggregatorId, String name) {}
