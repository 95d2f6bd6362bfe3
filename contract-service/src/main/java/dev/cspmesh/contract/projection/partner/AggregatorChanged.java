package dev.cspmesh.contract.projection.partner;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;

/** What this service reads of {@code aggregator.changed.v1}. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record AggregatorChanged(String aggregatorId, String status, Instant changedAt) {

    private static final String INACTIVE = "INACTIVE";

    boolean isInactive() {
        return status.equals(INACTIVE);
    }
}
