package dev.cspmesh.partner.identity;

import dev.cspmesh.kit.id.Ids;
import dev.cspmesh.kit.identity.Identities;
import dev.cspmesh.kit.jobs.Jobs;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;

/** Writes down who shall be able to sign in, or no longer; {@link IdentityProvisioning} does it. */
@ApplicationScoped
class RequestIdentity {

    private final PersonIdentities people;
    private final Jobs jobs;
    private final Clock clock;

    RequestIdentity(PersonIdentities people, Jobs jobs, Clock clock) {
        this.people = people;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** The person shall be able to sign in; in the current transaction. */
    Uni<Void> add(Identities.Person person, String company, String template) {
        return people.find(person.party(), person.email())
                .chain(found -> found.map(known -> again(known, person, company, template))
                        .orElseGet(() -> people.persistAndFlush(
                                new PersonIdentity(Ids.next(), person, company, template, clock))))
                .chain(identity -> jobs.now(IdentityProvisioning.KIND, identity.id()));
    }

    private Uni<PersonIdentity> again(PersonIdentity known, Identities.Person person, String company, String template) {
        known.wantAgain(person, company, template, clock);
        return Uni.createFrom().item(known);
    }

    /** The person shall sign in no longer; in the current transaction. */
    Uni<Void> remove(String party, String email) {
        return people.find(party, email)
                .chain(found ->
                        found.map(this::remove).orElseGet(() -> Uni.createFrom().voidItem()));
    }

    /** Nobody of this party shall sign in any longer; in the current transaction. */
    Uni<Void> removeAll(String party) {
        return people.list("party = :party and wanted", Map.of("party", party))
                .chain(all -> Multi.createFrom()
                        .iterable(all)
                        .onItem()
                        .transformToUniAndConcatenate(this::remove)
                        .collect()
                        .asList()
                        .replaceWithVoid());
    }

    private Uni<Void> remove(PersonIdentity identity) {
        identity.remove(clock);
        return jobs.now(IdentityProvisioning.KIND, identity.id());
    }
}
