package dev.cspmesh.kit.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Optional;

/**
 * Something that happened to an aggregate and that other services may learn of. The record itself is the payload.
 * Each service has a sealed interface of its own per aggregate that extends this one.
 */
public interface DomainEvent {

    /**
     * CloudEvents type such as {@code contract.activated.v1}. First and last segment name the topic:
     * {@code contract.v1}.
     */
    @JsonIgnore
    String type();

    /** The aggregate's identifier: Kafka key, so that facts of one aggregate keep their order. */
    @JsonIgnore
    String key();

    /** What the fact is about where that is not its key, because the facts of several aggregates keep one order. */
    @JsonIgnore
    default String subject() {
        return key();
    }

    /**
     * The same in the words of the version before, for consumers that don't know this one yet. Both go out in one
     * transaction with one event id, each to the topic of its version; a consumer does only the first of them that it
     * sees. To be taken away one release later.
     */
    @JsonIgnore
    default Optional<DomainEvent> formerVersion() {
        return Optional.empty();
    }
}
