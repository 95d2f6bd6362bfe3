package dev.cspmesh.kit.identity;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/**
 * Whose a mail address is, by the identity provider. It is asked before a transaction begins ({@link AsksAddressOwner});
 * if it does not answer, the entry goes on, and the later failure stands at the person.
 */
@ApplicationScoped
public class AddressOwners {

    private static final Logger LOG = Logger.getLogger(AddressOwners.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final String ANSWER = AddressOwners.class.getName();

    private final KeycloakAdmin keycloak;
    private final RoutingContext request;

    AddressOwners(@RestClient KeycloakAdmin keycloak, RoutingContext request) {
        this.keycloak = keycloak;
        this.request = request;
    }

    /** The parties for which somebody signs in with this address; none, too, when the identity provider is out of reach. */
    Uni<Set<String>> of(String email) {
        String address = email.strip().toLowerCase(Locale.ROOT);
        return address.isEmpty()
                ? Uni.createFrom().item(Set.of())
                : keycloak.find(address, true)
                        .ifNoItem()
                        .after(PATIENCE)
                        .fail()
                        .map(found -> found.stream()
                                .findFirst()
                                .map(AddressOwners::party)
                                .map(Set::of)
                                .orElse(Set.of()))
                        .onFailure()
                        .recoverWithItem(AddressOwners::unknown);
    }

    private static Set<String> unknown(Throwable failure) {
        LOG.warnf("Whose an address is could not be asked: %s", failure.getMessage());
        return Set.of();
    }

    /** A user without a party is nobody's whom one could be. */
    private static String party(KeycloakAdmin.User user) {
        return Optional.ofNullable(user.attributes()).orElse(Map.of()).getOrDefault("party", List.of()).stream()
                .findFirst()
                .orElse("");
    }

    /** What {@link #of} said about the address in the body of this request, before its transaction began. */
    public Set<String> ofRequest() {
        Set<String> answer = request.get(ANSWER);
        return answer == null ? Set.of() : answer;
    }

    /** Asks, before a transaction begins, for {@link #ofRequest} within it. */
    public Uni<Void> ask(String email) {
        return of(email).invoke(answer -> request.put(ANSWER, answer)).replaceWithVoid();
    }
}
