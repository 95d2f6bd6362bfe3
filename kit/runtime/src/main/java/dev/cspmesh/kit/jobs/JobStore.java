package dev.cspmesh.kit.jobs;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * The table of jobs. A transactional job is taken away in its transaction: whoever takes it holds its row, other replicas
 * pass over it, and a crash gives it back. An external job is claimed for the time of a lease by a statement that is a
 * transaction of its own.
 */
@ApplicationScoped
class JobStore {

    private static final String TAKE = """
            delete from job where (kind, subject) in
                (select kind, subject from job
                 where kind in (:kinds) and due_at <= :now and not_before <= now()
                 order by due_at, kind, subject limit 1 for update skip locked)
            returning kind, subject
            """;
    private static final String CLAIM = """
            update job set not_before = now() + $3 * interval '1 millisecond'
            where (kind, subject) in
                (select kind, subject from job
                 where kind = $1 and due_at <= $4 and not_before <= now()
                 order by not_before, due_at limit $2 for update skip locked)
            returning subject, generation, tries
            """;
    private static final String FINISH = "delete from job where kind = $1 and subject = $2 and generation = $3";
    private static final String REST = """
            update job set tries = 0, last_failure = '', not_before =
                now() + greatest(interval '100 milliseconds', least(interval '30 seconds', (now() - created_at) / 10))
            where kind = $1 and subject = $2 and generation = $3
            """;
    private static final String POSTPONE = """
            update job set tries = tries + 1, last_failure = $4,
                not_before = now() + least($5, 200 * 2 ^ least(tries, 12)) * interval '1 millisecond'
            where kind = $1 and subject = $2 and ($3 = 0 or generation = $3)
            """;
    private static final int LONGEST_PAUSE_INSIDE = 60_000;
    private static final int LONGEST_PAUSE_OUTSIDE = 30_000;

    private final Pool pool;
    private final Clock clock;

    JobStore(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** A transactional job whose time has come. */
    record Due(String kind, String subject) {}

    /** An external job that this process may run until its lease ends. */
    record Claim(String kind, String subject, long generation, int tries) {}

    /** Takes the transactional job that waits longest, in the current transaction. */
    Uni<Optional<Due>> take(List<String> kinds) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(TAKE, Object[].class)
                        .setParameter("kinds", kinds)
                        .setParameter("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new Due((String) row[0], (String) row[1]))
                        .findFirst());
    }

    Uni<List<Claim>> claim(String kind, int most, Duration lease) {
        return pool.preparedQuery(CLAIM)
                .execute(Tuple.of(kind, most, lease.toMillis(), clock.instant().atOffset(ZoneOffset.UTC)))
                .map(rows -> rows.stream()
                        .map(row -> new Claim(
                                kind, row.getString("subject"), row.getLong("generation"), row.getInteger("tries")))
                        .toList());
    }

    /** Nothing is left to do, unless it was asked for again meanwhile. */
    Uni<Void> finish(Claim claim) {
        return execute(FINISH, Tuple.of(claim.kind(), claim.subject(), claim.generation()));
    }

    /** Look again; the longer it takes, the less often. */
    Uni<Void> rest(Claim claim) {
        return execute(REST, Tuple.of(claim.kind(), claim.subject(), claim.generation()));
    }

    /** Try again after a failure, with growing pauses up to half a minute. */
    Uni<Void> postpone(Claim claim, String failure) {
        return execute(
                POSTPONE, Tuple.of(claim.kind(), claim.subject(), claim.generation(), failure, LONGEST_PAUSE_OUTSIDE));
    }

    /** Try again after a failure, with growing pauses up to a minute. */
    Uni<Void> postpone(Due due, String failure) {
        return execute(POSTPONE, Tuple.of(due.kind(), due.subject(), 0L, failure, LONGEST_PAUSE_INSIDE));
    }

    /** Asks for a job for everything that recurs and has none on its way. */
    Uni<Void> addRecurring(String kind, String subjects) {
        String add = "insert into job (kind, subject, due_at) select $1, s.id::text, '-infinity' from (" + subjects
                + ") s on conflict (kind, subject) do nothing";
        return execute(add, Tuple.of(kind));
    }

    private Uni<Void> execute(String sql, Tuple parameters) {
        return pool.preparedQuery(sql).execute(parameters).replaceWithVoid();
    }
}
