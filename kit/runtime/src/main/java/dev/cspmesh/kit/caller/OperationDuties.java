package dev.cspmesh.kit.caller;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The duties of this service's operations, by operationId, so that nobody is offered a request that the roles would
 * refuse. They are told once, when the service starts; a table of states is a constant and can be given nothing.
 */
public final class OperationDuties {

    private static final Map<String, Duty> DECLARED = new ConcurrentHashMap<>();

    private OperationDuties() {}

    /** Tells the duty of an operation. */
    public static void declare(String operation, Duty duty) {
        DECLARED.put(operation, duty);
    }

    /** Whether the caller has a role for this operation; those of other services are not known and count as open. */
    public static boolean areOf(Caller caller, String operation) {
        return DECLARED.getOrDefault(operation, Duty.NONE).isOf(caller);
    }
}
