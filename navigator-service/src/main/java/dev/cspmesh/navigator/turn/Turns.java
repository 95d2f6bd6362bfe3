package dev.cspmesh.navigator.turn;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * A turn at a name, held until the transaction ends. Where a client or a partner names something that has no row yet,
 * no row can be locked; without a turn, two requests at once would end in a unique-key failure.
 */
@ApplicationScoped
public class Turns {

    /** Waits for the turn at this name in the current transaction. */
    public Uni<Void> take(String name) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select count(pg_advisory_xact_lock(hashtextextended(?1, 1)))", Long.class)
                        .setParameter(1, name)
                        .getSingleResult())
                .replaceWithVoid();
    }
}
