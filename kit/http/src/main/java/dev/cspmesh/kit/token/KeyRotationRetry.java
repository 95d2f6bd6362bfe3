package dev.cspmesh.kit.token;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * Patience for a signing key that is new, around the check of bearer tokens. Keycloak's keys are fetched again for an
 * unknown key, at most once a second whatever is sent; requests that come meanwhile wait for that instead of being
 * refused, so that a rotation costs nobody a 401. A token whose key stays unknown is refused after two and a half
 * seconds.
 */
@Decorator
@Priority(1)
abstract class KeyRotationRetry implements HttpAuthenticationMechanism {

    /**
     * The second one is longer than {@code quarkus.oidc.token.forced-jwk-refresh-interval}; during the third one ends a
     * fetch that another request began just before.
     */
    private static final long[] WAITS_MILLIS = {250, 1250, 1000};

    private final HttpAuthenticationMechanism bearer;

    KeyRotationRetry(@Delegate @Any HttpAuthenticationMechanism bearer) {
        this.bearer = bearer;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager identities) {
        return attempt(request, identities, 0);
    }

    private Uni<SecurityIdentity> attempt(RoutingContext request, IdentityProviderManager identities, int waited) {
        Uni<SecurityIdentity> attempt = bearer.authenticate(request, identities);
        if (waited == WAITS_MILLIS.length) {
            return attempt;
        }
        return attempt.onFailure(KeyRotationRetry::isUnknownKey)
                .recoverWithUni(() ->
                        pause(request, WAITS_MILLIS[waited]).chain(() -> attempt(request, identities, waited + 1)));
    }

    /** On the request's own event loop. */
    private static Uni<Void> pause(RoutingContext request, long millis) {
        return Uni.createFrom().emitter(done -> request.vertx().setTimer(millis, timer -> done.complete(null)));
    }

    private static boolean isUnknownKey(Throwable failure) {
        Throwable cause = failure;
        while (cause != null && !(cause instanceof UnresolvableKeyException)) {
            cause = cause.getCause();
        }
        return cause != null;
    }
}
