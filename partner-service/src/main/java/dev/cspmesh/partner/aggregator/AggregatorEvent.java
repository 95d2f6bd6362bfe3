package dev.cspmesh.partner.aggregator;

import dev.cspmesh.kit.event.DomainEvent;
import java.time.Instant;
import java.util.Set;

/** What happens to an aggregator. */
public sealed interface AggregatorEvent extends DomainEvent {

    String aggregatorId();

    @Override
    default String type() {
        return switch (this) {
            case Changed _ -> "aggregator.changed.v1";
            case Registered _ -> "aggregator.registered.v1";
        };
    }

    @Override
    default String key() {
        return aggregatorId();
    }

    /** VMware changed where it may act, or whether it may. */
    record Changed(String aggregatorId, AggregatorStatus status, Set<String> countries, Instant changedAt)
            implements AggregatorEvent {}

    /** VMware took a company on as aggregator. */
    record Registered(String aggregatorId, String name, Set<String> countries, Administrator contact)
            implements AggregatorEvent {}

    /** The aggregator's first user. */
    record Administrator(String firstName, String lastName, String email) {}
}
