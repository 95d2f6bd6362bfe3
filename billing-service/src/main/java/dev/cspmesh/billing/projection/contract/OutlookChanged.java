package dev.cspmesh.billing.projection.contract;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.cspmesh.kit.forecast.PipelineShare;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What billing reads of contract.outlook-changed.v1.
 *
 * @param endsOn last day, an early end included; absent while no end is known
 * @param pipeline what deals may add to the contract, for its CSP alone
 * @param changedAt an older outlook that is read late changes nothing
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record OutlookChanged(
        UUID contractId, @Nullable LocalDate endsOn, List<PipelineShare> pipeline, Instant changedAt) {}
