package dev.cspmesh.contract.decision;

import dev.cspmesh.kit.caller.Participant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose turn it is. */
@Schema(name = "Decider", description = "Whose turn it is")
enum Decider {
    /** Signs a draft or an amendment. */
    CSP,
    /** Countersigns a contract or consents to an amendment. */
    AGGREGATOR,
    /** Approves. */
    VMWARE;

    static Decider of(Participant participant) {
        return switch (participant) {
            case CSP_SAAS, CUSTOMER, SERVICE -> CSP;
            case AGGREGATOR -> AGGREGATOR;
            case VMWARE -> VMWARE;
        };
    }
}
