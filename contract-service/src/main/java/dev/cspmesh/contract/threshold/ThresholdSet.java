package dev.cspmesh.contract.threshold;

import dev.cspmesh.kit.event.DomainEvent;
import dev.cspmesh.kit.money.Money;

/** VMware is asked from another commitment on. */
public record ThresholdSet(String currency, Money amount) implements DomainEvent {

    @Override
    public String type() {
        return "threshold.set.v1";
    }

    @Override
    public String key() {
        return currency;
    }
}
