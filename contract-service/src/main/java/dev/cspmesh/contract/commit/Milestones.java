package dev.cspmesh.contract.commit;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When what happened to a contract; absent until it has happened.
 *
 * @param effectiveAt start of the first day in the billing zone; known from the draft on
 */
@Embeddable
public record Milestones(
        @Column(name = "drafted_at") Instant draftedAt,
        @Column(name = "signed_at") @Nullable Instant signedAt,
        @Column(name = "countersigned_at") @Nullable Instant countersignedAt,
        @Column(name = "approved_at") @Nullable Instant approvedAt,
        @Column(name = "effective_at") Instant effectiveAt,
        @Column(name = "activated_at") @Nullable Instant activatedAt,
        @Column(name = "ended_at") @Nullable Instant endedAt) {

    static Milestones drafted(Instant at, Instant effectiveAt) {
        return new Milestones(at, null, null, null, effectiveAt, null, null);
    }

    Milestones effective(Instant at) {
        return new Milestones(draftedAt, signedAt, countersignedAt, approvedAt, at, activatedAt, endedAt);
    }

    Milestones signed(Instant at) {
        return new Milestones(draftedAt, at, countersignedAt, approvedAt, effectiveAt, activatedAt, endedAt);
    }

    /** It was sent back: nobody has signed what is written next. */
    Milestones unsigned() {
        return new Milestones(draftedAt, null, null, null, effectiveAt, activatedAt, endedAt);
    }

    Milestones countersigned(Instant at) {
        return new Milestones(draftedAt, signedAt, at, approvedAt, effectiveAt, activatedAt, endedAt);
    }

    Milestones approved(Instant at) {
        return new Milestones(draftedAt, signedAt, countersignedAt, at, effectiveAt, activatedAt, endedAt);
    }

    Milestones activated(Instant at) {
        return new Milestones(draftedAt, signedAt, countersignedAt, approvedAt, effectiveAt, at, endedAt);
    }

    Milestones ended(Instant at) {
        return new Milestones(draftedAt, signedAt, countersignedAt, approvedAt, effectiveAt, activatedAt, at);
    }

    /** The first day had come when the last who was asked had agreed. */
    boolean hadBegunWhenAgreed() {
        return Stream.of(countersignedAt, approvedAt)
                .flatMap(Stream::ofNullable)
                .anyMatch(agreed -> !agreed.isBefore(effectiveAt));
    }
}
