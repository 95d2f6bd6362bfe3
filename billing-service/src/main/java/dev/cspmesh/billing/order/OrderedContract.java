package dev.cspmesh.billing.order;

import dev.cspmesh.billing.projection.contract.Contract;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** The contract of an order as it was when the order began, and its parties. */
@Embeddable
public record OrderedContract(
        @Column(name = "contract_id") UUID id,
        @Column(name = "contract_number") String number,
        @Column(name = "partner_id") String partnerId,
        @Column(name = "aggregator_id") String aggregatorId,
        String service,
        String currency) {

    static OrderedContract of(Contract contract) {
        return new OrderedContract(
                contract.contractId(),
                contract.number(),
                contract.partnerId(),
                contract.aggregatorId(),
                contract.service(),
                contract.currency());
    }
}
