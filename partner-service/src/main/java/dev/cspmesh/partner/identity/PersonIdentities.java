package dev.cspmesh.partner.identity;

import static dev.cspmesh.kit.caller.Participant.AGGREGATOR;
import static dev.cspmesh.kit.caller.Participant.CSP_SAAS;
import static dev.cspmesh.kit.caller.Participant.VMWARE;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Visibility;
import dev.cspmesh.kit.database.SingleResult;
import dev.cspmesh.kit.page.Listing;
import dev.cspmesh.kit.page.Page;
import dev.cspmesh.kit.page.VisibleRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Who shall be able to sign in; each party sees its own people, VMware all. */
@ApplicationScoped
public class PersonIdentities extends VisibleRepository<PersonIdentity> {

    private static final Visibility SEEN_BY = Visibility.nobody()
            .everything(VMWARE)
            .rows(CSP_SAAS, "party = :party")
            .rows(AGGREGATOR, "party = :party");
    private static final Listing<PersonIdentity> LISTING = Listing.of(PersonIdentity::id)
            .text("email", "email", PersonIdentity::email)
            .text("party", "party", PersonIdentity::party)
            .moment("changedAt", "changedAt", PersonIdentity::changedAt)
            .searching("email", "firstName", "lastName");

    PersonIdentities() {
        super(PersonIdentity.class, "identity", SEEN_BY, LISTING);
    }

    /** A page of the identities that the caller may see and that are wanted. */
    Uni<Page<PersonIdentity>> list(Caller caller, IdentityQuery wanted) {
        return page(caller, wanted.filter(), wanted);
    }

    /** The person of a party with this address, if there is one. */
    Uni<Optional<PersonIdentity>> find(String party, String email) {
        return find(
                        "party = :party and email = :email",
                        Map.of("party", party, "email", email.toLowerCase(Locale.ROOT)))
                .list()
                .map(SingleResult::one)
                .map(Optional::ofNullable);
    }

    /** The person with this identifier, if it shall still be able to sign in. */
    Uni<Optional<PersonIdentity>> wanted(UUID id) {
        return find("id = :id and wanted", Map.of("id", id))
                .list()
                .map(SingleResult::one)
                .map(Optional::ofNullable);
    }

    /** Drops the row of a person who shall sign in no longer. */
    Uni<Void> drop(UUID id) {
        return delete("id = :id and not wanted", Map.of("id", id)).replaceWithVoid();
    }
}
