package dev.cspmesh.partner.journey;

import dev.cspmesh.partner.journey.log.JourneyEntry;
import java.util.List;

/** What an amendment of a contract in force is waiting for, by what happened to it last. */
record PendingAmendment(JourneyEntry last) {

    /** The requests that contract-service offers since its last event. */
    List<StepAction> actions() {
        return StepAction.of(ApiOperation.Owner.CONTRACT, last);
    }

    String reason() {
        String who = switch (last.type()) {
            case "contract.change-signed.v1" -> "the aggregator's consent";
            case "contract.change-consented.v1" -> "VMware's approval";
            default -> "your signature";
        };
        return "an amendment (%s) waits for %s".formatted(last.note(), who);
    }
}
