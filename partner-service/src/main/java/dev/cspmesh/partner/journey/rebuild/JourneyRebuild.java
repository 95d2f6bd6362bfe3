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
    private @Nullable String failure;

    @SuppressWarnings("NullAway.Init")
    protected JourneyRebuild() {}

    JourneyRebuild(UUID id, Instant requestedAt) {
        this.id = id;
        this.requestedAt = requestedAt;
    }

    void add(int read) {
        events += read;
    }

    void finish(Instant now) {
        finishedAt = now;
    }

    /** It was given up for this reason. */
    void fail(String reason, Instant now) {
        failure = reason;
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

    /** Events that were read so far. */
    long events() {
        return events;
    }

    Optional<String> failure() {
        return Optional.ofNullable(failure);
    }
}
