package dev.cspmesh.support.request;

import dev.cspmesh.support.desk.FirstResponse;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One request's first-response clock: when the answer is due, whether it is paused, and when an answer stopped it. */
@Embeddable
public class ResponseClock {

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "responded_at")
    private @Nullable Instant respondedAt;

    @Column(name = "paused_at")
    private @Nullable Instant pausedAt;

    @SuppressWarnings("NullAway.Init")
    protected ResponseClock() {}

    ResponseClock(Instant dueAt) {
        this.dueAt = dueAt;
    }

    /** Stops the clock unless it was stopped before. */
    void answer(Instant now) {
        respondedAt = respondedAt == null ? now : respondedAt;
    }

    /** Pauses the clock or lets it go on, as the new state says; after the first answer its time does not change. */
    void turn(RequestStatus next, int severity, FirstResponse targets, Instant now) {
        if (pausedAt != null && !next.pausesTheClock()) {
            dueAt = respondedAt == null ? targets.dueAfterPause(severity, dueAt, pausedAt, now) : dueAt;
            pausedAt = null;
        }
        if (pausedAt == null && next.pausesTheClock()) {
            pausedAt = now;
        }
    }

    boolean isAnswered() {
        return respondedAt != null;
    }

    boolean isInTime(Instant now) {
        return !now.isAfter(dueAt);
    }

    public Instant dueAt() {
        return dueAt;
    }

    public Optional<Instant> respondedAt() {
        return Optional.ofNullable(respondedAt);
    }

    Optional<Instant> pausedAt() {
        return Optional.ofNullable(pausedAt);
    }

    /** State of the clock at a time. */
    public FirstResponseStatus status(Instant now) {
        Instant counted = respondedAt().or(this::pausedAt).orElse(now);
        if (!isInTime(counted)) {
            return FirstResponseStatus.MISSED;
        }
        if (isAnswered()) {
            return FirstResponseStatus.MET;
        }
        return pausedAt == null ? FirstResponseStatus.RUNNING : FirstResponseStatus.PAUSED;
    }
}
