package dev.cspmesh.contract.agreement;

import static dev.cspmesh.kit.caller.Participant.AGGREGATOR;
import static dev.cspmesh.kit.caller.Participant.CSP_SAAS;
import static dev.cspmesh.kit.caller.Participant.VMWARE;

import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.problem.NextAction;
import java.util.UUID;

/** What a participant can do with a contract, and the request that does it. */
public enum AgreementAction {
    EDIT("editContract", "PUT", ""),
    SIGN("signContract", "POST", "/signature"),
    COUNTERSIGN("countersignContract", "POST", "/countersignature"),
    APPROVE("approveContract", "POST", "/approval"),
    REJECT("rejectContract", "POST", "/rejection"),
    WITHDRAW("withdrawContract", "POST", "/withdrawal"),
    CHANGE("requestChange", "POST", "/change-requests"),
    MAKE_DEFAULT("makeDefaultContract", "POST", "/default");

    private final String operation;
    private final String method;
    private final String path;

    AgreementAction(String operation, String method, String path) {
        this.operation = operation;
        this.method = method;
        this.path = path;
    }

    /** The same participants whose scope the operation asks for. */
    boolean isOpenTo(Participant participant) {
        return switch (this) {
            case EDIT, SIGN, WITHDRAW, CHANGE, MAKE_DEFAULT -> participant == CSP_SAAS;
            case COUNTERSIGN -> participant == AGGREGATOR;
            case APPROVE -> participant == VMWARE;
            case REJECT -> participant == AGGREGATOR || participant == VMWARE;
        };
    }

    NextAction step(UUID contract) {
        return new NextAction(operation, method, "/contracts/" + contract + path);
    }
}
