package dev.cspmesh.contract.catalogue;

import dev.cspmesh.kit.event.DomainEvent;
import dev.cspmesh.kit.money.Money;
import java.util.List;

/** New levels are on offer for a service and currency; contracts keep what they pinned. */
public record LevelsPublished(String service, String currency, int version, List<Level> levels) implements DomainEvent {

    /** One band. */
    public record Level(String code, Money monthlyCommitment, int discountBasisPoints) {}

    @Override
    public String type() {
        return "level.published.v1";
    }

    @Override
    public String key() {
        return service;
    }
}
