package dev.cspmesh.partner.person;

import dev.cspmesh.kit.identity.AddressOwners;
import dev.cspmesh.kit.problem.CommonProblems;
import dev.cspmesh.kit.problem.Rejection;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether an address is free for a new person: one of ours may have it, and anybody whom the identity provider knows. An
 * address signs in for one party (docs/domain.md, partner, People).
 */
@ApplicationScoped
public class FreeAddress {

    private static final String OURS = "select party from person_identity where email = ?1 and wanted";

    private final AddressOwners owners;

    FreeAddress(AddressOwners owners) {
        this.owners = owners;
    }

    /** The parties that have this address, by our own people alone; in the current session. */
    public Uni<Set<String>> known(String email) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OURS, String.class)
                        .setParameter(1, email.strip().toLowerCase(Locale.ROOT))
                        .getResultList())
                .map(Set::copyOf);
    }

    /** The parties that have the address of this request, by our own people and by the identity provider. */
    public Uni<Set<String>> owners(String email) {
        return known(email)
                .map(ours -> Stream.concat(ours.stream(), owners.ofRequest().stream())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** Refuses unless nobody has the address, or only this party. */
    public Uni<Void> require(String email, String pointer, String party) {
        return owners(email)
                .invoke(found -> refuse(!Set.of(party).containsAll(found), pointer))
                .replaceWithVoid();
    }

    /** Refuses unless nobody has the address. */
    public Uni<Void> requireNobody(String email, String pointer) {
        return owners(email).invoke(found -> refuse(!found.isEmpty(), pointer)).replaceWithVoid();
    }

    private static void refuse(boolean isTaken, String pointer) {
        if (isTaken) {
            throw taken(pointer).rejected();
        }
    }

    /** It isn't told whose the address is. */
    public static Rejection taken(String pointer) {
        return Rejection.of(CommonProblems.ADDRESS_TAKEN, "Somebody signs in with this address already.")
                .field(pointer, "is in use", "an address of the person's own");
    }
}
