package dev.cspmesh.billing.adjustment;

import dev.cspmesh.kit.event.DomainEvent;
import java.util.UUID;

/** What happens to an adjustment. */
public sealed interface AdjustmentEvent extends DomainEvent {

    UUID adjustmentId();

    @Override
    default String key() {
        return adjustmentId().toString();
    }

    /** The CSP asks for an adjustment of a closed order. */
    record Submitted(UUID adjustmentId, UUID orderId, String partnerId, String aggregatorId, String reason)
            implements AdjustmentEvent {

        @Override
        public String type() {
            return "adjustment.submitted.v1";
        }
    }

    /** The aggregator agrees. */
    record Approved(UUID adjustmentId, UUID orderId, String partnerId, String aggregatorId) implements AdjustmentEvent {

        @Override
        public String type() {
            return "adjustment.approved.v1";
        }
    }

    /** VMware agrees; the contract's next order charges it. */
    record Applied(UUID adjustmentId, UUID orderId, String partnerId, String aggregatorId) implements AdjustmentEvent {

        @Override
        public String type() {
            return "adjustment.applied.v1";
        }
    }

    /** It will not be charged. */
    record Rejected(UUID adjustmentId, UUID orderId, String partnerId, String aggregatorId, String reason)
            implements AdjustmentEvent {

        @Override
        public String type() {
            return "adjustment.rejected.v1";
        }
    }
}
