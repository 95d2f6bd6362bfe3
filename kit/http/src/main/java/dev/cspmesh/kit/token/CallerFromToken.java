package dev.cspmesh.kit.token;

import dev.cspmesh.kit.access.CurrentCaller;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.caller.Role;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Reads the caller from a verified token. A token with no participant scope, with two of them, or without a party is
 * nobody's: it is refused before any resource runs. So is a party of another kind than the scope, and a token by which
 * Keycloak no longer stands. The roles within the party are those that Keycloak gives now.
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
                .map(caller -> given.now(identity, token, caller).map(stands -> known(identity, stands)))
                .orElseGet(() -> Uni.createFrom()
                        .failure(() ->
                                new AuthenticationFailedException("token names no single participant and party")));
    }

    private static SecurityIdentity known(SecurityIdentity identity, Optional<Caller> stands) {
        return stands.<SecurityIdentity>map(caller -> QuarkusSecurityIdentity.builder(identity)
                        .addAttribute(CurrentCaller.ATTRIBUTE, caller)
                        .build())
                .orElseThrow(() -> new AuthenticationFailedException("token is withdrawn"));
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
                .map(party ->
                        new Caller(participant, party, token.getSubject(), name(token), roles(participant, token)));
    }

    /** The full name, else the user name, else the subject. */
    private static String name(JsonWebToken token) {
        return Stream.of("name", "preferred_username")
                .flatMap(claim -> token.<Object>claim(claim).stream())
                .map(Object::toString)
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElseGet(token::getSubject);
    }

    private static Set<Role> roles(Participant participant, JsonWebToken token) {
        return token.<Object>claim(TokenRevocationCheck.ROLES)
                .filter(Collection.class::isInstance)
                .map(Collection.class::cast)
                .map(codes -> Role.read(participant, TokenRevocationCheck.texts(codes)))
                .orElse(Set.of());
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
