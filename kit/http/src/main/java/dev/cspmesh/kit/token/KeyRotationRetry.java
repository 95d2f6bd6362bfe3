package dev.cspmesh.kit.token;

import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Set;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * Bearer tokens, with patience for a signing key that is new. Keycloak's keys are fetched again for an unknown key, at
 * most once a second whatever is sent; requests that come meanwhile wait for that instead of being refused, so that a
 * rotation costs nobody a 401. A token whose key stays unknown is refused after
 * two and a half seconds.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class KeyRotationRetry implements HttpAuthenticationMechanism {

    /**
     * The second one is longer than {@code quarkus.oidc.token.forced-jwk-refresh-interval}; during the third one ends a
     * fetch that another request began just before.
     */
    private static final long[] WAITS_MILLIS = {250, 1250, 1000};

    private final OidcAuthenticationMechanism bearer;

    KeyRotationRetry(OidcAuthenticationMechanism bearer) {
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

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return bearer.getChallenge(request);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return bearer.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext request) {
        return bearer.getCredentialTransport(request);
    }
}
