package dev.cspmesh.kit.event;

import io.smallrye.reactive.messaging.ce.IncomingCloudEventMetadata;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * What is known of a fact beside its data.
 *
 * @param id the producer's, unique
 * @param type such as {@code contract.activated.v1}
 * @param time when it happened, in the producer's business time
 */
public record EventMetadata(String id, String type, Optional<Instant> time) {

    static EventMetadata of(IncomingCloudEventMetadata<?> event) {
        return new EventMetadata(
                event.getId(), event.getType(), event.getTimeStamp().map(ZonedDateTime::toInstant));
    }
}
