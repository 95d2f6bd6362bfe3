package dev.cspmesh.billing.order;

import dev.cspmesh.kit.event.DomainEvent;
import dev.cspmesh.kit.money.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;

/** What happens to a Monthly Billing Order. */
public sealed interface OrderEvent extends DomainEvent {

    UUID orderId();

    @Override
    default String key() {
        return orderId().toString();
    }

    /** The month is over: the order waits for the CSP until {@code dueOn}. */
    record Spooled(
            UUID orderId, UUID contractId, String partnerId, String aggregatorId, YearMonth month, LocalDate dueOn)
            implements OrderEvent {

        @Override
        public String type() {
            return "order.spooled.v1";
        }
    }

    /** The CSP has let the due day pass. */
    record Overdue(
            UUID orderId, UUID contractId, String partnerId, String aggregatorId, YearMonth month, LocalDate dueOn)
            implements OrderEvent {

        @Override
        public String type() {
            return "order.overdue.v1";
        }
    }

    /** The CSP submitted the order, or its policy did. */
    record Submitted(
            UUID orderId,
            UUID contractId,
            String partnerId,
            String aggregatorId,
            YearMonth month,
            String poNumber,
            boolean automatic)
            implements OrderEvent {

        @Override
        public String type() {
            return "order.submitted.v1";
        }
    }

    /** The aggregator approved the order. */
    record Approved(
            UUID orderId, UUID contractId, String partnerId, String aggregatorId, YearMonth month, String poNumber)
            implements OrderEvent {

        @Override
        public String type() {
            return "order.approved.v1";
        }
    }

    /** The aggregator sent the order back to the CSP. */
    record Rejected(
            UUID orderId, UUID contractId, String partnerId, String aggregatorId, YearMonth month, String reason)
            implements OrderEvent {

        @Override
        public String type() {
            return "order.rejected.v1";
        }
    }

    /** VMware closed the order; its amounts are final and bills follow. */
    record Closed(
            UUID orderId,
            UUID contractId,
            String partnerId,
            String aggregatorId,
            YearMonth month,
            Money list,
            Money discount,
            Money net)
            implements OrderEvent {

        @Override
        public String type() {
            return "order.closed.v1";
        }
    }

    /** Another order took its month before it was closed. */
    record Cancelled(
            UUID orderId,
            UUID contractId,
            String partnerId,
            String aggregatorId,
            YearMonth month,
            UUID replacedBy,
            String reason)
            implements OrderEvent {

        @Override
        public String type() {
            return "order.cancelled.v1";
        }
    }
}
