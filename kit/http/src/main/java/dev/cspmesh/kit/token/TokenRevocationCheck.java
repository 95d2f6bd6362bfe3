package dev.cspmesh.kit.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Role;
import io.quarkus.logging.Log;
import io.quarkus.oidc.TokenIntrospection;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Asks Keycloak whether it stands by a token that it has given. Since then its holder may have been disabled or signed
 * out, or may have lost the role: Keycloak then calls the token inactive or names no party in its answer. It
 * also tells the roles that the holder has now, and these count.
 *
 * <p>An answer counts for {@code mesh.tokens.ask-again-after}. While Keycloak does not answer, the token alone counts,
 * for as long as the token lasts: five minutes at most. A service without a client secret does not ask.
 */
@ApplicationScoped
class TokenRevocationCheck {

    /** The claim with the roles within the party. */
    static final String ROLES = "roles";

    private final IntrospectionClient keycloak;
    private final TokenConfig config;
    private final Cache<String, Optional<Caller>> answers;

    TokenRevocationCheck(IntrospectionClient keycloak, TokenConfig config) {
        this.keycloak = keycloak;
        this.config = config;
        this.answers = Caffeine.newBuilder()
                .maximumSize(config.remembered())
                .expireAfterWrite(config.askAgainAfter())
                .build();
    }

    /**
     * Who would get this token now: the same caller, with the roles of this moment; nobody if it would not be given to this
     * party again.
     *
     * @param identity what the verified token says
     * @param caller whom the token names
     */
    Uni<Optional<Caller>> now(SecurityIdentity identity, JsonWebToken token, Caller caller) {
        String raw = token.getRawToken();
        Optional<Caller> known = answers.getIfPresent(raw);
        if (known != null || !asks()) {
            return Uni.createFrom().item(known == null ? Optional.of(caller) : known);
        }
        return Uni.createFrom()
                .deferred(() -> keycloak.of(identity).introspectAccessToken(raw))
                .map(answer -> now(answer, caller))
                .ifNoItem()
                .after(config.patience())
                .fail()
                .onFailure()
                .recoverWithItem(failure -> unanswered(failure, caller))
                .invoke(stands -> answers.put(raw, stands));
    }

    private boolean asks() {
        return config.clientSecret().filter(secret -> !secret.isBlank()).isPresent();
    }

    private static Optional<Caller> now(TokenIntrospection answer, Caller caller) {
        if (!answer.isActive() || !caller.party().equals(answer.getString("party"))) {
            return Optional.empty();
        }
        JsonArray codes = answer.contains(ROLES) ? answer.getArray(ROLES) : JsonValue.EMPTY_JSON_ARRAY;
        return Optional.of(new Caller(
                caller.participant(),
                caller.party(),
                caller.person(),
                caller.name(),
                Role.read(caller.participant(), texts(codes))));
    }

    /** JSON texts as texts; anything else is no role. */
    static List<String> texts(Collection<?> codes) {
        return codes.stream()
                .map(code -> code instanceof JsonString text ? text.getString() : code.toString())
                .toList();
    }

    private static Optional<Caller> unanswered(Throwable failure, Caller caller) {
        Log.warnf("Keycloak was asked for a token and did not answer: %s", failure.toString());
        return Optional.of(caller);
    }
}
