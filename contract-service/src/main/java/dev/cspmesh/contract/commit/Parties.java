package dev.cspmesh.contract.commit;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Who a contract is between, beside VMware.
 *
 * @param partnerId the CSP's partner ID
 * @param aggregatorId the aggregator that the CSP worked with when it drafted; a later choice does not change it
 */
@Embeddable
public record Parties(
        @Column(name = "partner_id") String partnerId,
        @Column(name = "aggregator_id") String aggregatorId) {}
