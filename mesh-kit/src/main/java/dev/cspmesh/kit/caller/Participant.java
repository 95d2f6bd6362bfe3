package dev.cspmesh.kit.caller;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of callers. Each is one token scope, bound in Keycloak to the realm role of the same name. */
public enum Participant {
    CUSTOMER(Scopes.CUSTOMER),
    CSP_SAAS(Scopes.CSP_SAAS),
    AGGREGATOR(Scopes.AGGREGATOR),
    VMWARE(Scopes.VMWARE),
    SERVICE(Scopes.SERVICE);

    private final String scope;

    Participant(String scope) {
        this.scope = scope;
    }

    /** The token scope, which is also the name of the realm role. */
    public String scope() {
        return scope;
    }

    /** The participant of a scope, or nothing when the scope is an ordinary one such as {@code profile}. */
    static Optional<Participant> ofScope(String scope) {
        return Arrays.stream(values()).filter(p -> p.scope.equals(scope)).findFirst();
    }
}
