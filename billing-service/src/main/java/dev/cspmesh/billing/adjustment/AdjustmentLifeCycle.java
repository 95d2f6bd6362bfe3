package dev.cspmesh.billing.adjustment;

import static dev.cspmesh.billing.adjustment.AdjustmentStatus.APPLIED;
import static dev.cspmesh.billing.adjustment.AdjustmentStatus.DRAFT;
import static dev.cspmesh.billing.adjustment.AdjustmentStatus.PENDING_AGGREGATOR;
import static dev.cspmesh.billing.adjustment.AdjustmentStatus.PENDING_VENDOR;
import static dev.cspmesh.billing.adjustment.AdjustmentStatus.REJECTED;
import static dev.cspmesh.kit.caller.Participant.AGGREGATOR;
import static dev.cspmesh.kit.caller.Participant.CSP_SAAS;
import static dev.cspmesh.kit.caller.Participant.VMWARE;

import dev.cspmesh.billing.order.MonthlyOrderLifeCycle;
import dev.cspmesh.kit.lifecycle.Action;
import dev.cspmesh.kit.lifecycle.By;
import dev.cspmesh.kit.lifecycle.LifeCycle;

/** The life cycle of an adjustment (docs/domain.md, Adjustment). */
final class AdjustmentLifeCycle {

    static final Action SUBMIT = Action.post("submitAdjustment", "/adjustments/{id}/submission");
    static final Action APPROVE = Action.post("approveAdjustment", "/adjustments/{id}/approval");
    static final Action APPLY = Action.post("applyAdjustment", "/adjustments/{id}/application");

    /** Whoever is asked rejects it; the CSP itself gives a draft up. */
    static final Action REJECT = Action.post("rejectAdjustment", "/adjustments/{id}/rejection");

    static final LifeCycle<Adjustment, AdjustmentStatus> TABLE = LifeCycle.of(
                    "adjustment", AdjustmentStatus.class, Adjustment::status, Adjustment::id)
            .shownBy(Action.get("readAdjustment", "/adjustments/{id}"))
            .begins(MonthlyOrderLifeCycle.DRAFT_ADJUSTMENT, By.any(CSP_SAAS), DRAFT, "adjustment.drafted.v1")
            .row(DRAFT, SUBMIT, CSP_SAAS, PENDING_AGGREGATOR, "adjustment.submitted.v1")
            .row(DRAFT, REJECT, CSP_SAAS, REJECTED, "adjustment.rejected.v1")
            .row(PENDING_AGGREGATOR, APPROVE, AGGREGATOR, PENDING_VENDOR, "adjustment.approved.v1")
            .row(PENDING_AGGREGATOR, REJECT, AGGREGATOR, REJECTED, "adjustment.rejected.v1")
            .row(PENDING_VENDOR, APPLY, VMWARE, APPLIED, "adjustment.applied.v1")
            .row(PENDING_VENDOR, REJECT, VMWARE, REJECTED, "adjustment.rejected.v1")
            .table();

    private AdjustmentLifeCycle() {}
}
