package dev.cspmesh.contract.pipeline;

import dev.cspmesh.kit.audit.Changes;
import java.util.Optional;
import java.util.UUID;

/**
 * What a CSP says of a deal and may change while it is open.
 *
 * @param customerOrganizationId the customer, if it is one already
 */
public record DealTerms(Deal deal, Optional<UUID> customerOrganizationId) {

    /** The terms of a deal whose customer is none yet. */
    public static DealTerms of(Deal deal) {
        return new DealTerms(deal, Optional.empty());
    }

    /** Each field that differs, for the deal's history. */
    Changes changedFrom(DealTerms before) {
        Deal old = before.deal;
        return Changes.none()
                .field("customerName", old.customerName(), deal.customerName())
                .field("expectedMonthlyMsrp", old.expectedMonthlyMsrp(), deal.expectedMonthlyMsrp())
                .field("startsOn", old.startsOn(), deal.startsOn())
                .field("probabilityPercent", old.probabilityPercent(), deal.probabilityPercent())
                .field("customerOrganizationId", before.customerOrganizationId, customerOrganizationId);
    }
}
