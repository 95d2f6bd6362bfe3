package dev.cspmesh.billing.order;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * How the review of an order went.
 *
 * @param rejectionReason why the aggregator sent it back last; none after it was submitted again
 * @param submittedAutomatically true when a policy submitted it, not a person
 * @param edits how many times lines were edited
 */
@Embeddable
public record OrderReview(
        @Column(name = "rejection_reason") @Nullable String rejectionReason,
        @Column(name = "submitted_automatically") boolean submittedAutomatically,
        int edits) {

    /** Of an order that nobody has looked at yet. */
    static final OrderReview NONE = new OrderReview(null, false, 0);

    OrderReview edited() {
        return new OrderReview(rejectionReason, submittedAutomatically, edits + 1);
    }

    OrderReview submitted(boolean automatically) {
        return new OrderReview(null, automatically, edits);
    }

    OrderReview rejected(String reason) {
        return new OrderReview(reason, submittedAutomatically, edits);
    }
}
