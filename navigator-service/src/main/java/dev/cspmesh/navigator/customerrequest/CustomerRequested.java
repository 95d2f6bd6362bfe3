package dev.cspmesh.navigator.customerrequest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What navigator reads of {@code opportunity.customer-requested.v1}.
 *
 * @param startsOn first day of use that the deal expects
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record CustomerRequested(
        UUID opportunityId, String partnerId, String customerName, String service, LocalDate startsOn) {}
