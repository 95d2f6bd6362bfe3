package dev.cspmesh.partner.journey.rebuild;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A rebuild of the journeys over HTTP. */
@Schema(name = "JourneyRebuild", description = "A rebuild of all journeys from the topics")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RebuildView(
        UUID id,
        Instant requestedAt,

        @Schema(description = "Absent while it goes on") @Nullable Instant finishedAt,

        @Schema(examples = "1234", description = "Events that were read so far")
        long events,

        @Schema(description = "Why it was given up; absent unless it was") @Nullable String failure) {

    static RebuildView of(JourneyRebuild rebuild) {
        return new RebuildView(
                rebuild.id(),
                rebuild.requestedAt(),
                rebuild.finishedAt().orElse(null),
                rebuild.events(),
                rebuild.failure().orElse(null));
    }
}
