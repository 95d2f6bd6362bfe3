package dev.cspmesh.partner.identity;

import static dev.cspmesh.kit.caller.Participant.AGGREGATOR;
import static dev.cspmesh.kit.caller.Participant.CSP_SAAS;
import static dev.cspmesh.kit.caller.Participant.VMWARE;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Visibility;
import dev.cspmesh.kit.database.SingleResult;
import dev.cspmesh.kit.page.Filter;
import dev.cspmesh.kit.page.ListRequest;
import dev.cspmesh.kit.page.Listing;
import dev.cspmesh.kit.page.Page;
import dev.cspmesh.kit.page.VisibleRepository;
import dev.cspmesh.kit.id.Ids;
import dev.cspmesh.kit.identity.Identities;
import dev.cspmesh.kit.jobs.Jobs;
import dev.cspmesh.partner.notification.Notifications;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who shall be able to sign in. What is asked for here is done by {@link IdentityProvisioning}. */
@ApplicationScoped
public class PersonIdentities extends VisibleRepository<PersonIdentity> {

    static final String KIND = "identity";

    private static final Visibility SEEN_BY = Visibility.nobody()
            .everything(VMWARE)
            .rows(CSP_SAAS, "party = :party")
            .rows(AGGREGATOR, "party = :party");
    private static final Listing<PersonIdentity> LISTING = Listing.of(PersonIdentity::id)
            .text("email", "email", PersonIdentity::email)
            .text("party", "party", PersonIdentity::party)
            .searching("email", "firstName", "lastName");

    private final Notifications notifications;
    private final Jobs jobs;

    PersonIdentities(Notifications notifications, Jobs jobs) {
        super(PersonIdentity.class, "identity", SEEN_BY, LISTING);
        this.notifications = notifications;
        this.jobs = jobs;
    }

    /** A page of the identities that the caller may see. */
    Uni<Page<PersonIdentity>> list(
            Caller caller, Collection<IdentityStatus> statuses, Optional<String> party, ListRequest request) {
        return page(caller, Filter.all().in("status", statuses).is("party", party), request);
    }

    /** The person shall be able to sign in; in the current transaction. */
    Uni<Void> want(Identities.Person person, String company, String template) {
        return find(person.party(), person.email())
                .chain(found -> found.map(known -> {
                            known.wantAgain(person, company, template);
                            return Uni.createFrom().item(known);
                        })
                        .orElseGet(() ->
                                persistAndFlush(new PersonIdentity(Ids.next(), person, company, template))))
                .chain(identity -> jobs.now(KIND, identity.id()));
    }

    /** The person shall sign in no longer; in the current transaction. */
    Uni<Void> unwant(String party, String email) {
        return find(party, email)
                .chain(found -> found.map(identity -> {
                            identity.remove();
                            return jobs.now(KIND, identity.id());
                        })
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Optional<PersonIdentity>> find(String party, String email) {
        return find("party = :party and email = :email", Map.of("party", party, "email", email.toLowerCase(Locale.ROOT)))
                .list()
                .map(SingleResult::one)
                .map(Optional::ofNullable);
    }

    /** The person with this identifier, if anything is to be done. */
    @WithSession
    Uni<Optional<PersonIdentity>> known(UUID id) {
        return findById(id).map(Optional::ofNullable);
    }

    /** The identity is there: the person is greeted, if that is still wanted. */
    @WithTransaction
    Uni<Void> markReady(UUID id) {
        return find("id = :id and wanted", Map.of("id", id)).list().map(SingleResult::one).chain(this::greet);
    }

    private Uni<Void> greet(@Nullable PersonIdentity identity) {
        if (identity == null) {
            return Uni.createFrom().voidItem();
        }
        identity.ready();
        return notifications.write(identity.email(), identity.template(), identity.greeting());
    }

    /** The identity is gone. */
    @WithTransaction
    Uni<Void> drop(UUID id) {
        return delete("id = :id and not wanted", Map.of("id", id)).replaceWithVoid();
    }

    @WithTransaction
    Uni<Void> markFailed(UUID id, String reason) {
        return findById(id)
                .onItem()
                .ifNotNull()
                .invoke(identity -> identity.failed(reason))
                .replaceWithVoid();
    }
}
