package dev.cspmesh.partner.journey.rebuild;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One run that reads all journeys from the topics anew, at VMware's request. */
@Entity
@Table(name = "journey_rebuild")
public class JourneyRebuild {

    @Id
    private UUID id;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    private long events;

    @SuppressWarnings("NullAway.Init")
    protected JourneyRebuild() {}

    JourneyRebuild(UUID id, Instant requestedAt) {
        this.id = id;
        this.requestedAt = requestedAt;
    }

    void finish(long read, Instant now) {
        events = read;
        finishedAt = now;
    }

    UUID id() {
        return id;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    Optional<Instant> finishedAt() {
        return Optional.ofNullable(finishedAt);
    }

    long events() {
        return events;
    }
}
