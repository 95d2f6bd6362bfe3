package dev.cspmesh.partner.journey;

import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.problem.NextAction;
import dev.cspmesh.partner.journey.log.JourneyEntry;
import java.util.List;
import java.util.stream.Stream;

/** A request that moves a step on, or that shows what is waited for. */
sealed interface StepAction {

    /** Whether this participant may make it. */
    boolean isFor(Participant participant);

    /**
     * A request that the journey knows by itself.
     *
     * @param subject the order, invitation or customer organization that it is sent to; empty for the partner itself
     */
    record Known(ApiOperation operation, String subject) implements StepAction {

        @Override
        public boolean isFor(Participant participant) {
            return operation.isFor(participant);
        }
    }

    /**
     * A request that another service's event offers.
     *
     * @param owner the service that takes it
     * @param scope of the participant that may make it
     */
    record Published(ApiOperation.Owner owner, String scope, NextAction request) implements StepAction {

        @Override
        public boolean isFor(Participant participant) {
            return participant.scope().equals(scope);
        }
    }

    static List<StepAction> of(ApiOperation... operations) {
        return on("", operations);
    }

    static List<StepAction> on(String subject, ApiOperation... operations) {
        return Stream.of(operations)
                .<StepAction>map(operation -> new Known(operation, subject))
                .toList();
    }

    /** What an event offers, to each participant its own; no address with a place that is still to be filled in. */
    static List<StepAction> of(ApiOperation.Owner owner, JourneyEntry entry) {
        return entry.actions().entrySet().stream()
                .flatMap(each -> each.getValue().stream()
                        .filter(request -> !request.href().contains("{"))
                        .<StepAction>map(request -> new Published(owner, each.getKey(), request)))
                .toList();
    }
}
