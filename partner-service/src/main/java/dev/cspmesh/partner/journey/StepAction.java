package dev.cspmesh.partner.journey;

import java.util.List;
import java.util.stream.Stream;

/**
 * A request that moves a step on, or that shows what is waited for.
 *
 * @param subject the contract, order, invitation or customer organization that it is sent to; empty for the partner itself
 */
record StepAction(ApiOperation operation, String subject) {

    static List<StepAction> of(ApiOperation... operations) {
        return on("", operations);
    }

    static List<StepAction> on(String subject, ApiOperation... operations) {
        return Stream.of(operations)
                .map(operation -> new StepAction(operation, subject))
                .toList();
    }
}
