package dev.cspmesh.partner.journey;

import dev.cspmesh.partner.journey.log.JourneyEntry;
import java.util.List;
import java.util.stream.Stream;

/** What an order that is not closed waits for, by what happened to it last. */
record OpenOrder(JourneyEntry last) {

    /** The requests that billing-service offers since its last event, and the one that shows it. */
    List<StepAction> actions() {
        return Stream.of(
                        StepAction.of(ApiOperation.Owner.BILLING, last),
                        StepAction.on(last.subject(), ApiOperation.READ_ORDER))
                .flatMap(List::stream)
                .toList();
    }

    String reason() {
        return switch (last.type()) {
            case "order.submitted.v1" -> "the order waits for the aggregator";
            case "order.approved.v1" -> "the order waits for VMware";
            default -> "the order waits to be submitted";
        };
    }
}
