package dev.cspmesh.kit.caller;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of callers. Each is one token scope, bound in Keycloak to the realm role of the same name. */
public enum Participant {
    CUSTOMER(Scopes.CUSTOMER, "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"),
    CSP_SAAS(Scopes.CSP_SAAS, "CSP-[A-Za-z0-9-]{1,40}"),
    AGGREGATOR(Scopes.AGGREGATOR, "AGG-[A-Za-z0-9-]{1,40}"),
    VMWARE(Scopes.VMWARE, "vmware"),
    SERVICE(Scopes.SERVICE, "[a-z]{1,30}-service");

    private final String scope;
    private final String party;

    Participant(String scope, String party) {
        this.scope = scope;
        this.party = party;
    }

    /** Whether this can be the party of such a participant; a token that mixes two kinds is nobody's. */
    public boolean takes(String party) {
        return party.matches(this.party);
    }

    /** The token scope, which is also the name of the realm role. */
    public String scope() {
        return scope;
    }

    /** The participant of a scope, or nothing when the scope is an ordinary one such as {@code profile}. */
    public static Optional<Participant> ofScope(String scope) {
        return Arrays.stream(values()).filter(p -> p.scope.equals(scope)).findFirst();
    }
}
