package dev.cspmesh.billing.order;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.cspmesh.kit.event.DomainEvent;
import dev.cspmesh.kit.money.Money;
import dev.cspmesh.kit.problem.NextAction;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What happens to a Monthly Billing Order. */
public sealed interface OrderEvent extends DomainEvent {

    Head order();

    @Override
    default String type() {
        return switch (this) {
            case Opened _ -> "order.opened.v1";
            case Spooled _ -> "order.spooled.v1";
            case Edited _ -> "order.edited.v1";
            case Overdue _ -> "order.overdue.v1";
            case Submitted _ -> "order.submitted.v1";
            case Approved _ -> "order.approved.v1";
            case Rejected _ -> "order.rejected.v1";
            case Closed _ -> "order.closed.v1";
            case Cancelled _ -> "order.cancelled.v1";
        };
    }

    @Override
    default String key() {
        return order().orderId().toString();
    }

    /**
     * Which order, between whom, and whose turn it is now.
     *
     * @param nextActions by participant, the requests that it may make
     */
    record Head(
            UUID orderId,
            UUID contractId,
            String partnerId,
            String aggregatorId,
            YearMonth month,
            Map<String, List<NextAction>> nextActions) {

        public Head {
            nextActions = Map.copyOf(nextActions);
        }
    }

    /** Something was used in the month, or it is over without usage: the month has an order, an estimate for now. */
    record Opened(@JsonUnwrapped Head order) implements OrderEvent {}

    /** The month is over: the order waits for the CSP until {@code dueOn}. */
    record Spooled(@JsonUnwrapped Head order, LocalDate dueOn) implements OrderEvent {}

    /** The CSP changed the quantity of a line in review. */
    record Edited(@JsonUnwrapped Head order, int line, String quantity, String reason) implements OrderEvent {}

    /** The CSP has let the due day pass. */
    record Overdue(@JsonUnwrapped Head order, LocalDate dueOn) implements OrderEvent {}

    /** The CSP submitted the order, or its policy did. */
    record Submitted(@JsonUnwrapped Head order, String poNumber, boolean automatic) implements OrderEvent {}

    /** The aggregator approved the order. */
    record Approved(@JsonUnwrapped Head order, String poNumber) implements OrderEvent {}

    /** The aggregator sent the order back to the CSP. */
    record Rejected(@JsonUnwrapped Head order, String reason) implements OrderEvent {}

    /** VMware closed the order; its amounts are final and bills follow. */
    record Closed(@JsonUnwrapped Head order, Money list, Money discount, Money net) implements OrderEvent {}

    /** Another order took its month before it was closed. */
    record Cancelled(@JsonUnwrapped Head order, UUID replacedBy, String reason) implements OrderEvent {}
}
