package dev.cspmesh.kit.event;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Metric {@code mesh.outbox.age}: for how many seconds the oldest fact has been waiting to leave; 0 when none does. */
@ApplicationScoped
class OutboxAge {

    private static final Duration EVERY = Duration.ofSeconds(15);
    private static final String OLDEST =
            "select (1000 * extract(epoch from clock_timestamp() - occurred_at))::bigint age"
                    + " from outbox order by position limit 1";

    private final Pool pool;
    private final AtomicLong milliseconds = new AtomicLong();
    private Cancellable ticks = () -> {};

    OutboxAge(Pool pool, MeterRegistry metrics) {
        this.pool = pool;
        metrics.gauge("mesh.outbox.age", milliseconds, age -> age.get() / 1000.0);
    }

    void start(@Observes StartupEvent event) {
        ticks = Multi.createFrom()
                .ticks()
                .every(EVERY)
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(tick -> look())
                .subscribe()
                .with(done -> {}, failure -> Log.error("Nobody looks at the outbox's age any more", failure));
    }

    void stop(@Observes ShutdownEvent event) {
        ticks.cancel();
    }

    /** While the database is out of reach the last answer stands; its own alerts tell of that. */
    private Uni<Boolean> look() {
        return pool.query(OLDEST)
                .execute()
                .invoke(rows -> milliseconds.set(age(rows)))
                .replaceWith(true)
                .onFailure()
                .recoverWithItem(false);
    }

    private static long age(RowSet<Row> rows) {
        return rows.rowCount() == 0 ? 0 : Math.max(0, rows.iterator().next().getLong("age"));
    }
}
