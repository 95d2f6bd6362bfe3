package dev.cspmesh.kit.jobs;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * The table of timers. Due times are business time, pauses after a failure the database's. Whoever takes a timer holds
 * its row until the transaction ends: other replicas pass over it, and a crash gives it back.
 */
@ApplicationScoped
class TimerBook {

    private static final String TAKE = """
            delete from timer where (kind, subject) in
                (select kind, subject from timer
                 where kind in (:kinds) and due_at <= :now and retry_at <= now()
                 order by due_at, kind, subject limit 1 for update skip locked)
            returning kind, subject
            """;
    private static final String POSTPONE = """
            update timer set tries = tries + 1, last_failure = $3,
                retry_at = now() + least(60000, 200 * 2 ^ least(tries, 12)) * interval '1 millisecond'
            where kind = $1 and subject = $2
            """;

    private final Pool pool;
    private final Clock clock;

    TimerBook(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** A timer whose time has come. */
    record Due(String kind, String subject) {}

    /** Takes the timer that waits longest, in the current transaction. */
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

    /** Lets a timer ring again after a failure, with growing pauses up to a minute. */
    Uni<Void> postpone(Due due, String failure) {
        return pool.preparedQuery(POSTPONE)
                .execute(Tuple.of(due.kind(), due.subject(), failure))
                .replaceWithVoid();
    }
}
