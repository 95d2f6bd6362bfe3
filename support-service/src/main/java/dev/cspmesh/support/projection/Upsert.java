package dev.cspmesh.support.projection;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;

/** Writes one row of a projection inside the transaction of the inbox. */
public final class Upsert {

    private Upsert() {}

    /**
     * Inserts the row, or updates it when it is there.
     *
     * @param sql an insert with {@code on conflict} and numbered parameters
     */
    public static Uni<Void> row(String sql, Object... values) {
        return Panache.getSession()
                .chain(session -> {
                    var statement = session.createNativeQuery(sql + " returning 1", Integer.class);
                    for (int i = 0; i < values.length; i++) {
                        statement.setParameter(i + 1, values[i]);
                    }
                    return statement.getSingleResult();
                })
                .replaceWithVoid();
    }
}
