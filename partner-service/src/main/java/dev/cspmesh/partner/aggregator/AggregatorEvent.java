package dev.cspmesh.partner.aggregator;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cspmesh.kit.event.DomainEvent;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

    /**
     * VMware took a company on as aggregator.
     *
     * @param address absent where VMware did not say it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Registered(
            String aggregatorId,
            String name,
            Set<String> countries,
            @Nullable String address,
            Administrator contact) implements AggregatorEvent {}

    /** The aggregator's first user. */
    record Administrator(String firstName, String lastName, String email) {}
}
