package dev.cspmesh.kit.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.logging.Log;
import io.quarkus.oidc.TokenIntrospection;
import io.quarkus.oidc.runtime.OidcProviderClientImpl;
import io.quarkus.oidc.runtime.TenantConfigBean;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
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

    private final TenantConfigBean tenants;
    private final TokenConfig config;
    private final Cache<String, Boolean> answers;

    TokenRevocationCheck(TenantConfigBean tenants, TokenConfig config) {
        this.tenants = tenants;
        this.config = config;
        this.answers = Caffeine.newBuilder()
                .maximumSize(config.remembered())
                .expireAfterWrite(config.askAgainAfter())
                .build();
    }

    /** Whether this token, already verified, would be given to this party again. */
    Uni<Boolean> stand(JsonWebToken token, String party) {
        String raw = token.getRawToken();
        return Optional.ofNullable(answers.getIfPresent(raw))
                .map(known -> Uni.createFrom().item(known))
                .or(() -> keycloak().map(keycloak -> ask(keycloak, raw, party)))
                .orElse(Uni.createFrom().item(true));
    }

    private Optional<OidcProviderClientImpl> keycloak() {
        return config.clientSecret()
                .filter(secret -> !secret.isBlank())
                .flatMap(
                        secret -> Optional.ofNullable(tenants.getDefaultTenant().getOidcProviderClient()));
    }

    private Uni<Boolean> ask(OidcProviderClientImpl keycloak, String raw, String party) {
        return keycloak.introspectAccessToken(raw)
                .map(answer -> standsBy(answer, party))
                .ifNoItem()
                .after(config.patience())
                .fail()
                .onFailure()
                .recoverWithItem(TokenRevocationCheck::unanswered)
                .invoke(stands -> answers.put(raw, stands));
    }

    private static boolean standsBy(TokenIntrospection answer, String party) {
        return answer.isActive() && party.equals(answer.getString("party"));
    }

    private static boolean unanswered(Throwable failure) {
        Log.warnf("Keycloak was asked for a token and did not answer: %s", failure.toString());
        return true;
    }
}
