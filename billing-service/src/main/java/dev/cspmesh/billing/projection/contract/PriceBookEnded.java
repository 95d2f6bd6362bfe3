package dev.cspmesh.billing.projection.contract;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What billing reads of pricebook.ended.v1.
 *
 * @param endsOn the last day of a book that was open
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PriceBookEnded(UUID priceBookId, LocalDate endsOn) {}
