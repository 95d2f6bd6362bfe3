package dev.cspmesh.partner.journey;

import dev.cspmesh.partner.journey.log.JourneyEntry;
import java.util.List;
import java.util.stream.Stream;

/** What a contract on its way into force is waiting for, by what happened to it last. */
record PendingContract(JourneyEntry last) {

    boolean isDraft() {
        return last.type().equals("contract.drafted.v1") || last.type().equals("contract.sent-back.v1");
    }

    /** The requests that contract-service offers since its last event, and the one that shows it. */
    List<StepAction> actions() {
        return Stream.of(
                        StepAction.of(ApiOperation.Owner.CONTRACT, last),
                        StepAction.on(last.subject(), ApiOperation.READ_CONTRACT))
                .flatMap(List::stream)
                .toList();
    }

    String reason() {
        return switch (last.type()) {
            case "contract.drafted.v1" -> "the draft waits for your signature";
            case "contract.sent-back.v1" -> "the contract was sent back to you: " + last.note();
            case "contract.signed.v1" -> "the contract waits for the aggregator's signature";
            case "contract.countersigned.v1" -> "the contract waits for VMware's approval";
            default -> "the contract waits for its first day";
        };
    }
}
