package dev.cspmesh.kit.identity;

import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.caller.Role;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Gives people a way in: a Keycloak user bound to one participant and one party, and Keycloak's own mail to set a
 * password. Whoever gets in this way is an administrator of the party. Repeating a call is harmless; the mail is repeated only while the password is not set yet.
 */
@ApplicationScoped
public class Identities {

    private static final String SET_PASSWORD = "UPDATE_PASSWORD";

    private final KeycloakAdmin keycloak;
    private final Duration linkLife;

    /** Tests give a Keycloak that takes its time. */
    public Identities(
            @RestClient KeycloakAdmin keycloak,
            @ConfigProperty(name = "mesh.identity.link-life", defaultValue = "3d") Duration linkLife) {
        this.keycloak = keycloak;
        this.linkLife = linkLife;
    }

    /** Somebody who shall be able to sign in. */
    public record Person(String email, String firstName, String lastName, Participant participant, String party) {

        public Person {
            email = email.toLowerCase(Locale.ROOT);
        }
    }

    /** The address belongs to somebody who acts for another party; nothing was changed. */
    public static final class AddressTaken extends RuntimeException {

        AddressTaken() {
            super("the address belongs to a person of another party");
        }
    }

    /**
     * Makes sure that the person exists, has the role and the party, and was sent a set-password mail.
     *
     * @return fails with {@link AddressTaken} if the address belongs to a person of another party
     */
    public Uni<Void> ensure(Person person) {
        return keycloak.find(person.email(), true)
                .chain(found -> found.isEmpty() ? create(person) : same(person, found.getFirst()))
                .chain(user -> assign(user, person.participant()).chain(() -> mail(user)));
    }

    /** Makes sure that nobody signs in with this address for this party any more; a person of another party stays. */
    public Uni<Void> forget(String email, String party) {
        return keycloak.find(email.toLowerCase(Locale.ROOT), true)
                .map(found -> found.stream().filter(user -> isOf(user, party)).findFirst())
                .chain(found -> found.map(user -> keycloak.delete(user.id()))
                        .orElse(Uni.createFrom().voidItem()));
    }

    private static boolean isOf(KeycloakAdmin.User user, String party) {
        return user.attributes() != null
                && user.attributes().getOrDefault("party", List.of()).equals(List.of(party));
    }

    private Uni<KeycloakAdmin.User> create(Person person) {
        KeycloakAdmin.User user = new KeycloakAdmin.User(
                "",
                person.email(),
                person.email(),
                person.firstName(),
                person.lastName(),
                true,
                true,
                Map.of("party", List.of(person.party()), "roles", List.of(Role.ADMINISTRATOR.code())),
                List.of(SET_PASSWORD));
        return keycloak.create(user)
                .chain(() -> keycloak.find(person.email(), true))
                .map(List::getFirst);
    }

    private static Uni<KeycloakAdmin.User> same(Person person, KeycloakAdmin.User user) {
        return isOf(user, person.party())
                ? Uni.createFrom().item(user)
                : Uni.createFrom().failure(new AddressTaken());
    }

    private Uni<Void> assign(KeycloakAdmin.User user, Participant participant) {
        return keycloak.role(participant.scope()).chain(role -> keycloak.assign(user.id(), List.of(role)));
    }

    private Uni<Void> mail(KeycloakAdmin.User user) {
        boolean waiting =
                user.requiredActions() != null && user.requiredActions().contains(SET_PASSWORD);
        return waiting
                ? keycloak.mailActions(user.id(), linkLife.toSeconds(), List.of(SET_PASSWORD))
                : Uni.createFrom().voidItem();
    }
}
