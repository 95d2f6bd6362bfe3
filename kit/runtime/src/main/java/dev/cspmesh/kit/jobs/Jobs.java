package dev.cspmesh.kit.jobs;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * Where a use case asks for work to be done later, in the transaction of the change that asks. One job of a kind and
 * subject at a time: asking again moves it, and one that is running is run once more.
 */
@ApplicationScoped
public class Jobs {

    private static final String SCHEDULE = """
            insert into job (kind, subject, due_at) values (?1, ?2, ?3)
            on conflict (kind, subject) do update
                set due_at = excluded.due_at, generation = job.generation + 1, tries = 0, not_before = '-infinity',
                    last_failure = '', created_at = now()
            returning generation
            """;
    private static final String CANCEL = "delete from job where kind = ?1 and subject = ?2 returning generation";
    private static final String FAILURE = """
            select tries, last_failure, not_before from job where kind = ?1 and subject = ?2 and last_failure <> ''
            """;

    /**
     * Why a job is not done yet.
     *
     * @param tries failures in a row
     * @param reason the last one, for people to read
     * @param nextTry when it is tried again
     */
    public record Failure(int tries, String reason, Instant nextTry) {}

    /**
     * Asks for the job of this kind and subject at a time, or moves it there.
     *
     * @param dueAt business time; in the past means at once
     */
    public Uni<Void> schedule(String kind, Object subject, Instant dueAt) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(SCHEDULE, Long.class)
                        .setParameter(1, kind)
                        .setParameter(2, subject.toString())
                        .setParameter(3, dueAt.atOffset(ZoneOffset.UTC))
                        .getSingleResult())
                .replaceWithVoid();
    }

    /** Asks for the job of this kind and subject at once. */
    public Uni<Void> now(String kind, Object subject) {
        return schedule(kind, subject, Instant.EPOCH);
    }

    /** Takes a job back, if there is one. */
    public Uni<Void> cancel(String kind, Object subject) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(CANCEL, Long.class)
                        .setParameter(1, kind)
                        .setParameter(2, subject.toString())
                        .getResultList())
                .replaceWithVoid();
    }

    /** Why the job of this kind and subject has not succeeded so far; nothing when it hasn't failed or is done. */
    public Uni<Optional<Failure>> lastFailure(String kind, Object subject) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FAILURE, Object[].class)
                        .setParameter(1, kind)
                        .setParameter(2, subject.toString())
                        .getResultList())
                .map(Jobs::failure);
    }

    private static Optional<Failure> failure(List<Object[]> rows) {
        return rows.stream()
                .map(row -> new Failure((Integer) row[0], (String) row[1], ((OffsetDateTime) row[2]).toInstant()))
                .findFirst();
    }
}
