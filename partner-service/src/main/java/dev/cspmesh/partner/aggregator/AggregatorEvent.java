package dev.cspmesh.partner.aggregator;

import dev.cspmesh.kit.event.DomainEvent;
import java.time.Instant;
import java.util.Set;

/** What happens to an aggregator. */
public sealed interface AggregatorEvent extends DomainEvent {

    String aggregatorId();

    @Override
    default String key() {
        return aggregatorId();
    }

    /** VMware changed where it may act, or whether it may. */
    record Changed(String aggregatorId, AggregatorStatus status, Set<String> countries, Instant changedAt)
            implements AggregatorEvent {
        @Override
        public String type() {
            return "aggregator.changed.v1";
        }
    }

    /** VMware took a company on as aggregator. */
    record Registered(String aggregatorId, String name, Set<String> countries, Administrator contact)
            implements AggregatorEvent {

        @Override
        public String type() {
            return "aggregator.registered.v1";
        }
    }

    /** The aggregator's first user. */
    record Administrator(String firstName, String lastName, String email) {}
}
