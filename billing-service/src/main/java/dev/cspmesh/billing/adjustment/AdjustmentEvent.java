package dev.cspmesh.billing.adjustment;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.cspmesh.kit.event.DomainEvent;
import dev.cspmesh.kit.problem.NextAction;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What happens to an adjustment. */
public sealed interface AdjustmentEvent extends DomainEvent {

    Head adjustment();

    @Override
    default String type() {
        return switch (this) {
            case Drafted _ -> "adjustment.drafted.v1";
            case Submitted _ -> "adjustment.submitted.v1";
            case Approved _ -> "adjustment.approved.v1";
            case Applied _ -> "adjustment.applied.v1";
            case Rejected _ -> "adjustment.rejected.v1";
        };
    }

    @Override
    default String key() {
        return adjustment().adjustmentId().toString();
    }

    /**
     * Which adjustment of which order, between whom, and whose turn it is now.
     *
     * @param nextActions by participant, the requests that it may make
     */
    record Head(
            UUID adjustmentId,
            UUID orderId,
            String partnerId,
            String aggregatorId,
            Map<String, List<NextAction>> nextActions) {

        public Head {
            nextActions = Map.copyOf(nextActions);
        }
    }

    /** The CSP drafts an adjustment of a closed order. */
    record Drafted(@JsonUnwrapped Head adjustment, String reason) implements AdjustmentEvent {}

    /** The CSP asks for it. */
    record Submitted(@JsonUnwrapped Head adjustment, String reason) implements AdjustmentEvent {}

    /** The aggregator agrees. */
    record Approved(@JsonUnwrapped Head adjustment) implements AdjustmentEvent {}

    /** VMware agrees; the contract's next order charges it. */
    record Applied(@JsonUnwrapped Head adjustment) implements AdjustmentEvent {}

    /** It will not be charged. */
    record Rejected(@JsonUnwrapped Head adjustment, String reason) implements AdjustmentEvent {}
}
