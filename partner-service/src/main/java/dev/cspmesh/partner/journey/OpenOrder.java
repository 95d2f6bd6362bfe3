package dev.cspmesh.partner.journey;

import static dev.cspmesh.partner.journey.ApiOperation.APPROVE_ORDER;
import static dev.cspmesh.partner.journey.ApiOperation.CLOSE_ORDER;
import static dev.cspmesh.partner.journey.ApiOperation.READ_ORDER;
import static dev.cspmesh.partner.journey.ApiOperation.SUBMIT_ORDER;

import dev.cspmesh.partner.journey.log.JourneyEntry;
import java.util.List;

/** What an order that is not closed waits for, by what happened to it last. */
record OpenOrder(JourneyEntry last) {

    /** The requests that bring it one step on, and the one that shows it. */
    List<StepAction> actions() {
        return switch (last.type()) {
            case "order.submitted.v1" -> StepAction.on(last.subject(), APPROVE_ORDER, READ_ORDER);
            case "order.approved.v1" -> StepAction.on(last.subject(), CLOSE_ORDER, READ_ORDER);
            default -> StepAction.on(last.subject(), SUBMIT_ORDER, READ_ORDER);
        };
    }

    String reason() {
        return switch (last.type()) {
            case "order.submitted.v1" -> "the order waits for the aggregator";
            case "order.approved.v1" -> "the order waits for VMware";
            default -> "the order waits to be submitted";
        };
    }
}
