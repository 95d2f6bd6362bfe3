package dev.cspmesh.kit.caller;

/**
 * Who calls: the kind of participant and the party it acts for.
 *
 * @param participant from the one participant scope of the token
 * @param party claim {@code party}: partner ID, aggregator ID, customer-organization ID, {@code vmware} or a service name
 * @param person subject of the token, for the audit trail only; never a key of ownership
 */
public record Caller(Participant participant, String party, String person) {

    public boolean is(Participant kind) {
        return participant == kind;
    }
}
