package dev.cspmesh.billing.party;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Names by party. */
@ApplicationScoped
public class Parties {

    private static final String UPSERT = "insert into party (party_id, name) values (?1, ?2)"
            + " on conflict (party_id) do update set name = excluded.name returning party_id";

    /** The name of a party; its own identifier while the name is not known yet. */
    public Uni<String> name(String partyId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("select name from party where party_id = ?1", String.class)
                        .setParameter(1, partyId)
                        .getResultList())
                .map(found -> found.stream().findFirst().orElse(partyId));
    }

    Uni<Void> keep(String partyId, String name) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(UPSERT, String.class)
                        .setParameter(1, partyId)
                        .setParameter(2, name)
                        .getResultList())
                .replaceWithVoid();
    }
}
