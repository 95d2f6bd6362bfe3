package dev.cspmesh.billing.order;

import static dev.cspmesh.billing.order.OrderStatus.CANCELLED;
import static dev.cspmesh.billing.order.OrderStatus.CLOSED;
import static dev.cspmesh.billing.order.OrderStatus.OPEN;
import static dev.cspmesh.billing.order.OrderStatus.PENDING_AGGREGATOR;
import static dev.cspmesh.billing.order.OrderStatus.PENDING_PROVIDER;
import static dev.cspmesh.billing.order.OrderStatus.PENDING_VENDOR;
import static dev.cspmesh.kit.caller.Participant.AGGREGATOR;
import static dev.cspmesh.kit.caller.Participant.CSP_SAAS;
import static dev.cspmesh.kit.caller.Participant.VMWARE;

import dev.cspmesh.kit.lifecycle.Action;
import dev.cspmesh.kit.lifecycle.By;
import dev.cspmesh.kit.lifecycle.LifeCycle;

/** The life cycle of a Monthly Billing Order (docs/domain.md, MBO). */
public final class MonthlyOrderLifeCycle {

    /** The first usage of a month, or its end when nothing was used. */
    public static final Action BEGIN = Action.automatic("openOrder");

    public static final Action SPOOL = Action.automatic("spoolOrder");
    public static final Action EDIT_LINE = Action.put("editOrderLine", "/orders/{id}/lines/{line}");
    public static final Action SUBMIT = Action.post("submitOrder", "/orders/{id}/submission");
    public static final Action REMIND = Action.automatic("remindOfOrder");
    public static final Action SUBMIT_BY_POLICY = Action.automatic("submitOrderByPolicy");
    public static final Action APPROVE = Action.post("approveOrder", "/orders/{id}/approval");
    public static final Action REJECT = Action.post("rejectOrder", "/orders/{id}/rejection");
    public static final Action CLOSE = Action.post("closeOrder", "/orders/{id}/closing");
    public static final Action REPLACE = Action.post("replaceOrder", "/orders/{id}/replacement");
    public static final Action DRAFT_ADJUSTMENT = Action.post("draftAdjustment", "/orders/{id}/adjustments");

    public static final LifeCycle<MonthlyOrder, OrderStatus> TABLE = LifeCycle.of(
                    "order", OrderStatus.class, MonthlyOrder::status, MonthlyOrder::id)
            .shownBy(Action.get("readOrder", "/orders/{id}"))
            .begins(BEGIN, By.NOBODY, OPEN, "order.opened.v1")
            .automatic(OPEN, SPOOL, PENDING_PROVIDER, "order.spooled.v1")
            .row(PENDING_PROVIDER, SUBMIT, CSP_SAAS, PENDING_AGGREGATOR, "order.submitted.v1")
            .row(PENDING_PROVIDER, EDIT_LINE, CSP_SAAS, PENDING_PROVIDER, "order.edited.v1")
            .automatic(PENDING_PROVIDER, REMIND, PENDING_PROVIDER, "order.overdue.v1")
            .automatic(PENDING_PROVIDER, SUBMIT_BY_POLICY, PENDING_AGGREGATOR, "order.submitted.v1")
            .row(PENDING_PROVIDER, REPLACE, VMWARE, CANCELLED, "order.cancelled.v1")
            .row(PENDING_AGGREGATOR, APPROVE, AGGREGATOR, PENDING_VENDOR, "order.approved.v1")
            .row(PENDING_AGGREGATOR, REJECT, AGGREGATOR, PENDING_PROVIDER, "order.rejected.v1")
            .row(PENDING_AGGREGATOR, REPLACE, VMWARE, CANCELLED, "order.cancelled.v1")
            .row(PENDING_VENDOR, CLOSE, VMWARE, CLOSED, "order.closed.v1")
            .row(PENDING_VENDOR, REPLACE, VMWARE, CANCELLED, "order.cancelled.v1")
            .row(CLOSED, DRAFT_ADJUSTMENT, CSP_SAAS, CLOSED, "adjustment.drafted.v1")
            .table();

    private MonthlyOrderLifeCycle() {}
}
