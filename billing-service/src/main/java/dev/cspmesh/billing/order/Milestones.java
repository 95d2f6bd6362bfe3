package dev.cspmesh.billing.order;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When an order came how far, as far as it did.
 *
 * @param changedAt when anything about it changed last
 * @param overdueAt from when on the CSP is late
 * @param remindedAt when the CSP was reminded
 */
@Embeddable
public record Milestones(
        @Column(name = "changed_at") Instant changedAt,
        @Column(name = "spooled_at") @Nullable Instant spooledAt,
        @Column(name = "overdue_at") @Nullable Instant overdueAt,
        @Column(name = "reminded_at") @Nullable Instant remindedAt,
        @Column(name = "submitted_at") @Nullable Instant submittedAt,
        @Column(name = "approved_at") @Nullable Instant approvedAt,
        @Column(name = "closed_at") @Nullable Instant closedAt) {

    /** Of an order whose month is running. */
    static Milestones opened(Instant at) {
        return new Milestones(at, null, null, null, null, null, null);
    }

    /** True when the CSP was told that it is late. */
    public boolean isReminded() {
        return remindedAt != null;
    }

    /** Something changed that is no milestone. */
    Milestones changed(Instant at) {
        return new Milestones(at, spooledAt, overdueAt, remindedAt, submittedAt, approvedAt, closedAt);
    }

    Milestones spooled(Instant at, Instant overdue) {
        return new Milestones(at, at, overdue, remindedAt, submittedAt, approvedAt, closedAt);
    }

    Milestones reminded(Instant at) {
        return new Milestones(at, spooledAt, overdueAt, at, submittedAt, approvedAt, closedAt);
    }

    Milestones submitted(Instant at) {
        return new Milestones(at, spooledAt, overdueAt, remindedAt, at, approvedAt, closedAt);
    }

    Milestones approved(Instant at) {
        return new Milestones(at, spooledAt, overdueAt, remindedAt, submittedAt, at, closedAt);
    }

    Milestones closed(Instant at) {
        return new Milestones(at, spooledAt, overdueAt, remindedAt, submittedAt, approvedAt, at);
    }
}
