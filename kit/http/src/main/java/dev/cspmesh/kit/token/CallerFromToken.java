package dev.cspmesh.kit.token;

import dev.cspmesh.kit.access.CurrentCaller;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Participant;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Reads the caller from a verified token. A token with no participant scope, with two of them, or without a party is
 * nobody's: it is refused before any resource runs. So is a party of another kind than the scope, and a token by which
 * Keycloak no longer stands.
 */
@ApplicationScoped
class CallerFromToken implements SecurityIdentityAugmentor {

    private final TokenRevocationCheck given;

    CallerFromToken(TokenRevocationCheck given) {
        this.given = given;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Uni.createFrom().item(identity);
        }
        return read(token)
                .map(caller ->
                        given.stand(identity, token, caller.party()).map(stands -> known(identity, caller, stands)))
                .orElseGet(() -> Uni.createFrom()
                        .failure(() ->
                                new AuthenticationFailedException("token names no single participant and party")));
    }

    private static SecurityIdentity known(SecurityIdentity identity, Caller caller, boolean stands) {
        if (!stands) {
            throw new AuthenticationFailedException("token is withdrawn");
        }
        return QuarkusSecurityIdentity.builder(identity)
                .addAttribute(CurrentCaller.ATTRIBUTE, caller)
                .build();
    }

    private static Optional<Caller> read(JsonWebToken token) {
        List<Participant> participants = participants(token);
        if (participants.size() != 1 || token.getSubject() == null) {
            return Optional.empty();
        }
        Participant participant = participants.getFirst();
        return token.<Object>claim("party")
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(participant::takes)
                .map(party -> new Caller(participant, party, token.getSubject()));
    }

    private static List<Participant> participants(JsonWebToken token) {
        String scopes = token.<Object>claim("scope").map(Object::toString).orElse("");
        return Arrays.stream(scopes.split(" ", -1))
                .map(Participant::ofScope)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }
}
