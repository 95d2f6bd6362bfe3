package dev.cspmesh.navigator.errand;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * The table of errands. Its times are the database's, because leases and pauses are the machine's business, not the
 * process's. Each statement is a transaction of its own: no connection is held while an errand runs.
 */
@ApplicationScoped
class ErrandBook {

    private static final String CLAIM = """
            update errand set next_at = now() + $3 * interval '1 millisecond'
            where (kind, subject) in
                (select kind, subject from errand where kind = $1 and next_at <= now()
                 order by next_at limit $2 for update skip locked)
            returning subject, wish, tries
            """;
    private static final String FINISH = "delete from errand where kind = $1 and subject = $2 and wish = $3";
    private static final String REST = """
            update errand set tries = 0, next_at =
                now() + greatest(interval '100 milliseconds', least(interval '30 seconds', (now() - created_at) / 10))
            where kind = $1 and subject = $2 and wish = $3
            """;
    private static final String POSTPONE = """
            update errand set tries = tries + 1, last_failure = $4,
                next_at = now() + least(30000, 200 * 2 ^ least(tries, 10)) * interval '1 millisecond'
            where kind = $1 and subject = $2 and wish = $3
            """;

    private final Pool pool;

    ErrandBook(Pool pool) {
        this.pool = pool;
    }

    /** An errand that this process may run until its lease ends. */
    record Claim(String kind, UUID subject, long wish, int tries) {}

    Uni<List<Claim>> claim(String kind, int most, Duration lease) {
        return pool.preparedQuery(CLAIM)
                .execute(Tuple.of(kind, most, lease.toMillis()))
                .map(rows -> rows.stream().map(row -> claim(kind, row)).toList());
    }

    private static Claim claim(String kind, Row row) {
        return new Claim(kind, row.getUUID("subject"), row.getLong("wish"), row.getInteger("tries"));
    }

    /** Nothing is left to do, unless the wish has changed meanwhile. */
    Uni<Void> finish(Claim claim) {
        return execute(FINISH, Tuple.of(claim.kind(), claim.subject(), claim.wish()));
    }

    /** Look again; the longer it takes, the less often. */
    Uni<Void> rest(Claim claim) {
        return execute(REST, Tuple.of(claim.kind(), claim.subject(), claim.wish()));
    }

    /** Try again after a failure, with growing pauses. */
    Uni<Void> postpone(Claim claim, String failure) {
        return execute(POSTPONE, Tuple.of(claim.kind(), claim.subject(), claim.wish(), failure));
    }

    /** Leaves an errand for everything that stands and has none on its way. */
    Uni<Void> addStanding(String kind, String subjects) {
        String add = "insert into errand (kind, subject) select $1, s.id from (" + subjects
                + ") s on conflict (kind, subject) do nothing";
        return execute(add, Tuple.of(kind));
    }

    private Uni<Void> execute(String sql, Tuple parameters) {
        return pool.preparedQuery(sql).execute(parameters).replaceWithVoid();
    }
}
