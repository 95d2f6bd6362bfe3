package dev.cspmesh.kit.caller;

import java.util.Set;

/**
 * Who calls: the kind of participant and the party it acts for.
 *
 * @param participant from the one participant scope of the token
 * @param party claim {@code party}: partner ID, aggregator ID, customer-organization ID, {@code vmware} or a service name
 * @param person subject of the token, for the audit trail only; never a key of ownership
 * @param name of the person, as the token gives it
 * @param roles what the person does within the party; see {@link Duty}
 */
public record Caller(Participant participant, String party, String person, String name, Set<Role> roles) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** Somebody with every role of the participant; programs of the mesh that act for one are. */
    public Caller(Participant participant, String party, String person) {
        this(participant, party, person, person, Role.of(participant));
    }

    public boolean is(Participant kind) {
        return participant == kind;
    }
}
