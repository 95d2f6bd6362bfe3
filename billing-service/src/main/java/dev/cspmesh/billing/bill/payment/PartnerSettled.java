package dev.cspmesh.billing.bill.payment;

import dev.cspmesh.kit.event.DomainEvent;
import java.time.Instant;

/** A partner that has left the program has no contract, order or bill open any more. */
public record PartnerSettled(String partnerId, Instant settledAt) implements DomainEvent {

    @Override
    public String type() {
        return "bill.partner-settled.v1";
    }

    @Override
    public String key() {
        return partnerId;
    }
}
