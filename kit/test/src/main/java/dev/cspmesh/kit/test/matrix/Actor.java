package dev.cspmesh.kit.test.matrix;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Somebody who calls.
 *
 * @param name as the report shows it, such as {@code csp-a}
 * @param scope the participant scope of its token; empty for nobody
 * @param party claim {@code party}
 * @param parent name of the actor above: a customer's provider, a provider's aggregator
 * @param token a valid access token; nothing for somebody who shows none
 */
public record Actor(String name, String scope, String party, String parent, Supplier<Optional<String>> token) {

    /** Somebody without a token. */
    public static Actor nobody() {
        return new Actor("nobody", "", "", "", Optional::empty);
    }

    boolean isNobody() {
        return scope.isEmpty();
    }
}
