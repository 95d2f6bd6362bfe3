package dev.cspmesh.kit.database;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * A lock on a name, held until the transaction ends. Where a client or a partner names something that has no row yet, no
 * row can be locked; without this lock, two requests at once would end in a unique-key failure.
 */
@ApplicationScoped
public class NamedLock {

    private static final String LOCK = "select count(pg_advisory_xact_lock(hashtextextended(?1, 1)))";

    /** Waits for the lock on this name in the current transaction. */
    public Uni<Void> lock(String name) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LOCK, Long.class)
                        .setParameter(1, name)
                        .getSingleResult())
                .replaceWithVoid();
    }
}
