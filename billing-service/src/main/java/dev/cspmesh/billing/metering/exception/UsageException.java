package dev.cspmesh.billing.metering.exception;

import dev.cspmesh.billing.metering.UsageExceptionEvent;
import dev.cspmesh.billing.metering.UsageExceptionWriter;
import dev.cspmesh.billing.metering.validation.Identity;
import dev.cspmesh.billing.metering.validation.Usage;
import dev.cspmesh.billing.metering.validation.UsageContent;
import dev.cspmesh.billing.metering.validation.UsageReason;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.problem.Rejection;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/** Usage that was not accepted. {@link UsageExceptionWriter} writes it in bulk; here it is reviewed. */
@Entity
@Table(name = "usage_exception")
class UsageException {

    @Id
    private UUID id;

    private String source;

    @Column(name = "event_id")
    private String eventId;

    @Enumerated(EnumType.STRING)
    private UsageReason reason;

    @Column(name = "contract_id")
    private @Nullable UUID contractId;

    @Formula("cast(data as text)")
    private String content;

    private int times;

    @Column(name = "first_at")
    private Instant firstAt;

    @Column(name = "last_at")
    private Instant lastAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "resolved_at")
    private @Nullable Instant resolvedAt;

    @Enumerated(EnumType.STRING)
    private UsageExceptionStatus status;

    @Enumerated(EnumType.STRING)
    private @Nullable Decision decision;

    @Column(name = "review_reason")
    private @Nullable String reviewReason;

    @Column(name = "reviewed_by")
    private @Nullable String reviewedBy;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected UsageException() {}

    /** What a reviewer decides. */
    @Schema(name = "UsageDecision", description = "What was decided about late or unknown usage. More may be added.")
    enum Decision {
        /** Accepted although it is late, or because it fits by now. */
        ACCEPTED,
        /** Never accepted. */
        REJECTED
    }

    /** A decision with its reason. */
    record Review(Decision decision, String reason) {}

    /** Settles the exception; the same decision again changes and publishes nothing, another one is rejected. */
    Optional<UsageExceptionEvent> review(Caller caller, Review review, Clock clock) {
        UsageExceptionStatus next = UsageExceptionLifeCycle.TABLE.next(this, UsageExceptionLifeCycle.REVIEW, caller);
        if (decision != null) {
            Rejection.refuse(UsageExceptionRules.sameDecision(this, decision, review.decision()));
            return Optional.empty();
        }
        status = next;
        decision = review.decision();
        reviewReason = review.reason();
        reviewedBy = caller.person();
        changedAt = clock.instant();
        resolvedAt = resolvedAt == null ? changedAt : resolvedAt;
        return Optional.of(new UsageExceptionEvent.Reviewed(head(), decision.name(), reviewReason));
    }

    private UsageExceptionEvent.Head head() {
        return new UsageExceptionEvent.Head(id, source, eventId, reason, contractId());
    }

    boolean isReviewed() {
        return status == UsageExceptionStatus.REVIEWED;
    }

    UsageExceptionStatus status() {
        return status;
    }

    /** The event as it was reported. */
    Usage usage() {
        return UsageContent.read(new Identity(source, eventId), content);
    }

    UUID id() {
        return id;
    }

    UsageReason reason() {
        return reason;
    }

    Optional<UUID> contractId() {
        return Optional.ofNullable(contractId);
    }

    int times() {
        return times;
    }

    Instant firstAt() {
        return firstAt;
    }

    Instant lastAt() {
        return lastAt;
    }

    /** When it came again, was settled or reviewed last. */
    Instant changedAt() {
        return changedAt;
    }

    Optional<Instant> resolvedAt() {
        return Optional.ofNullable(resolvedAt);
    }

    Optional<Decision> decision() {
        return Optional.ofNullable(decision);
    }

    /** Also of what happens to it in bulk. */
    long version() {
        return version;
    }

    Optional<String> reviewReason() {
        return Optional.ofNullable(reviewReason);
    }
}
