package dev.cspmesh.partner.journey;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** VMware's wish that all journeys be read from the topics anew. */
@Entity
@Table(name = "journey_rebuild")
public class JourneyRebuild {

    @Id
    private UUID id;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    private long facts;

    @SuppressWarnings("NullAway.Init")
    protected JourneyRebuild() {}

    JourneyRebuild(UUID id, Instant askedAt) {
        this.id = id;
        this.askedAt = askedAt;
    }

    void finish(long read, Instant now) {
        facts = read;
        finishedAt = now;
    }

    UUID id() {
        return id;
    }

    Instant askedAt() {
        return askedAt;
    }

    Optional<Instant> finishedAt() {
        return Optional.ofNullable(finishedAt);
    }

    long facts() {
        return facts;
    }
}
