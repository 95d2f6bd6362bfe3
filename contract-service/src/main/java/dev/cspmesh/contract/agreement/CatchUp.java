package dev.cspmesh.contract.agreement;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Sets the timers that a service of the release before, which knew none, has not set while both ran beside each other.
 * A timer that stands is left alone.
 */
@ApplicationScoped
class CatchUp {

    private static final String MISSING = """
            insert into timer (kind, subject, due_at)
            select 'contract.effective', id::text, effective_at from agreement where status = 'PENDING_EFFECTIVE_DATE'
            union all
            select 'contract.expiry', id::text, ends_on::timestamp at time zone billing_zone
                from agreement where status in ('ACTIVE', 'PENDING_EXPIRATION') and term_months > 0
            union all
            select 'contract.renewal-window', id::text, (ends_on - $1::int)::timestamp at time zone billing_zone
                from agreement where status = 'ACTIVE' and term_months > 0
            on conflict do nothing
            """;
    private static final int DAYS_OF_THE_WINDOW = 90;

    private final Pool pool;

    CatchUp(Pool pool) {
        this.pool = pool;
    }

    void start(@Observes StartupEvent event) {
        pool.preparedQuery(MISSING)
                .execute(Tuple.of(DAYS_OF_THE_WINDOW))
                .subscribe()
                .with(
                        rows -> Log.debugf("%d timers were missing", rows.rowCount()),
                        failure -> Log.warnf("Missing timers are set with the next start: %s", failure.toString()));
    }
}
