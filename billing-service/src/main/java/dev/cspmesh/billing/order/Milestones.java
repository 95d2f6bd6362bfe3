package dev.cspmesh.billing.order;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When an order came how far, as far as it did.
 *
 * @param overdueAt from when on the CSP is late
 * @param remindedAt when the CSP was reminded
 */
@Embeddable
public record Milestones(
        @Column(name = "spooled_at") @Nullable Instant spooledAt,
        @Column(name = "overdue_at") @Nullable Instant overdueAt,
        @Column(name = "reminded_at") @Nullable Instant remindedAt,
        @Column(name = "submitted_at") @Nullable Instant submittedAt,
        @Column(name = "approved_at") @Nullable Instant approvedAt,
        @Column(name = "closed_at") @Nullable Instant closedAt) {

    /** Of an order whose month is running. */
    static final Milestones NONE = new Milestones(null, null, null, null, null, null);

    /** True when the CSP was told that it is late. */
    public boolean isReminded() {
        return remindedAt != null;
    }

    Milestones spooled(Instant at, Instant overdue) {
        return new Milestones(at, overdue, remindedAt, submittedAt, approvedAt, closedAt);
    }

    Milestones reminded(Instant at) {
        return new Milestones(spooledAt, overdueAt, at, submittedAt, approvedAt, closedAt);
    }

    Milestones submitted(Instant at) {
        return new Milestones(spooledAt, overdueAt, remindedAt, at, approvedAt, closedAt);
    }

    Milestones approved(Instant at) {
        return new Milestones(spooledAt, overdueAt, remindedAt, submittedAt, at, closedAt);
    }

    Milestones closed(Instant at) {
        return new Milestones(spooledAt, overdueAt, remindedAt, submittedAt, approvedAt, at);
    }
}
