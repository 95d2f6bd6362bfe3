package dev.cspmesh.billing.projection.partner;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Names by party, printed on bills. */
@ApplicationScoped
public class Parties {

    private static final String UPSERT = "insert into party (party_id, name) values (?1, ?2)"
            + " on conflict (party_id) do update set name = excluded.name returning party_id";

    Uni<Void> keep(String partyId, String name) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(UPSERT, String.class)
                        .setParameter(1, partyId)
                        .setParameter(2, name)
                        .getResultList())
                .replaceWithVoid();
    }
}
