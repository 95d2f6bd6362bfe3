package dev.cspmesh.kit.jobs;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;

/** Where a use case sets a timer, in the transaction of the change that makes it due. */
@ApplicationScoped
public class Timers {

    private static final String SET = """
            insert into timer (kind, subject, due_at) values (?1, ?2, ?3)
            on conflict (kind, subject) do update
                set due_at = excluded.due_at, tries = 0, retry_at = '-infinity', last_failure = ''
            returning subject
            """;
    private static final String CANCEL = "delete from timer where kind = ?1 and subject = ?2 returning subject";

    /**
     * Sets the timer of this kind and subject, or moves it.
     *
     * @param dueAt business time; in the past means at once
     */
    public Uni<Void> set(String kind, Object subject, Instant dueAt) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(SET, String.class)
                        .setParameter(1, kind)
                        .setParameter(2, subject.toString())
                        .setParameter(3, dueAt.atOffset(ZoneOffset.UTC))
                        .getSingleResult())
                .replaceWithVoid();
    }

    /** Takes a timer back, if it is set. */
    public Uni<Void> cancel(String kind, Object subject) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(CANCEL, String.class)
                        .setParameter(1, kind)
                        .setParameter(2, subject.toString())
                        .getResultList())
                .replaceWithVoid();
    }
}
