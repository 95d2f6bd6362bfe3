package dev.cspmesh.navigator.errand;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Where a use case leaves an errand, in the transaction of the change that wishes it. */
@ApplicationScoped
public class Errands {

    private static final String ADD = """
            insert into errand (kind, subject) values (?1, ?2)
            on conflict (kind, subject) do update set
                wish = errand.wish + 1, tries = 0, next_at = now(), created_at = now()
            returning wish
            """;

    // "returning" makes it a query: a native update would register clean-up work that nothing here needs.
    /** Leaves an errand. An errand that is on its way for the same subject is run once more, with the new wish. */
    public Uni<Void> add(String kind, UUID subject) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ADD, Long.class)
                        .setParameter(1, kind)
                        .setParameter(2, subject)
                        .getSingleResult())
                .replaceWithVoid();
    }
}
