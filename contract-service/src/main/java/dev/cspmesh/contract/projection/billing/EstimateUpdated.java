package dev.cspmesh.contract.projection.billing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.cspmesh.kit.money.Money;
import java.time.YearMonth;
import java.util.UUID;

/** What this service reads of {@code estimate.updated.v1}. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record EstimateUpdated(UUID contractId, YearMonth month, Money reported) {}
