package dev.cspmesh.kit.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.logging.Log;
import io.quarkus.oidc.TokenIntrospection;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Asks Keycloak whether it stands by a token that it has given. Since then its holder may have been disabled or signed
 * out, or may have lost the role: Keycloak then calls the token inactive or names no party in its answer.
 *
 * <p>An answer counts for {@code mesh.tokens.ask-again-after}. While Keycloak does not answer, the signature alone counts,
 * for as long as the token lasts: five minutes at most. A service without a client secret does not ask.
 */
@ApplicationScoped
class TokenRevocationCheck {

    private final IntrospectionClient keycloak;
    private final TokenConfig config;
    private final Cache<String, Boolean> answers;

    TokenRevocationCheck(IntrospectionClient keycloak, TokenConfig config) {
        this.keycloak = keycloak;
        this.config = config;
        this.answers = Caffeine.newBuilder()
                .maximumSize(config.remembered())
                .expireAfterWrite(config.askAgainAfter())
                .build();
    }

    /**
     * Whether this token would be given to this party again.
     *
     * @param identity what the verified token says
     */
    Uni<Boolean> stand(SecurityIdentity identity, JsonWebToken token, String party) {
        String raw = token.getRawToken();
        Boolean known = answers.getIfPresent(raw);
        if (known != null || !asks()) {
            return Uni.createFrom().item(known == null || known);
        }
        return Uni.createFrom()
                .deferred(() -> keycloak.of(identity).introspectAccessToken(raw))
                .map(answer -> standsBy(answer, party))
                .ifNoItem()
                .after(config.patience())
                .fail()
                .onFailure()
                .recoverWithItem(TokenRevocationCheck::unanswered)
                .invoke(stands -> answers.put(raw, stands));
    }

    private boolean asks() {
        return config.clientSecret().filter(secret -> !secret.isBlank()).isPresent();
    }

    private static boolean standsBy(TokenIntrospection answer, String party) {
        return answer.isActive() && party.equals(answer.getString("party"));
    }

    private static boolean unanswered(Throwable failure) {
        Log.warnf("Keycloak was asked for a token and did not answer: %s", failure.toString());
        return true;
    }
}
