package dev.cspmesh.navigator.projection.contract;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;

/** What navigator reads of {@code contract.default-changed.v1}. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record DefaultContractChanged(UUID contractId, boolean isDefault) {}
