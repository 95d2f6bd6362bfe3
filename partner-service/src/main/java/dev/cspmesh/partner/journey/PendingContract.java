package dev.cspmesh.partner.journey;

import static dev.cspmesh.partner.journey.ApiOperation.APPROVE_CONTRACT;
import static dev.cspmesh.partner.journey.ApiOperation.COUNTERSIGN_CONTRACT;
import static dev.cspmesh.partner.journey.ApiOperation.READ_CONTRACT;
import static dev.cspmesh.partner.journey.ApiOperation.SIGN_CONTRACT;

import dev.cspmesh.partner.journey.log.JourneyEntry;
import java.util.List;

/** What a contract on its way into force is waiting for, by what happened to it last. */
record PendingContract(JourneyEntry last) {

    boolean isDraft() {
        return last.type().equals("contract.drafted.v1");
    }

    /** The requests that bring it one step on. */
    List<StepAction> actions() {
        return switch (last.type()) {
            case "contract.drafted.v1" -> on(SIGN_CONTRACT, READ_CONTRACT);
            case "contract.signed.v1" -> on(COUNTERSIGN_CONTRACT, READ_CONTRACT);
            case "contract.countersigned.v1" -> on(APPROVE_CONTRACT, READ_CONTRACT);
            default -> on(READ_CONTRACT);
        };
    }

    private List<StepAction> on(ApiOperation... operations) {
        return StepAction.on(last.subject(), operations);
    }

    String reason() {
        return switch (last.type()) {
            case "contract.drafted.v1" -> "the draft waits for your signature";
            case "contract.signed.v1" -> "the contract waits for the aggregator's signature";
            case "contract.countersigned.v1" -> "the contract waits for VMware's approval";
            default -> "the contract waits for its first day";
        };
    }
}
