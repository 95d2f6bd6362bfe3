package dev.cspmesh.navigator.program;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;

/** What navigator reads of {@code contract.default-changed.v1}. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record DefaultChanged(UUID contractId, boolean isDefault) {}
