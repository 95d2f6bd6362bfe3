package dev.cspmesh.contract.projection.partner;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;

/** What this service reads of {@code partner.aggregator-chosen.v1}. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record AggregatorChosen(String partnerId, String aggregatorId, Instant chosenAt) {}
