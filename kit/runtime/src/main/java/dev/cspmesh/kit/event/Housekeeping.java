package dev.cspmesh.kit.event;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Removes inbox marks and stored replies once no repeat of them can come any more. Both are kept longer than Kafka keeps
 * a message.
 */
@ApplicationScoped
class Housekeeping {

    private static final Duration EVERY = Duration.ofHours(1);

    private final Pool pool;
    private final Duration keep;
    private Cancellable ticks = () -> {};

    Housekeeping(Pool pool, @ConfigProperty(name = "mesh.keep-marks", defaultValue = "30d") Duration keep) {
        this.pool = pool;
        this.keep = keep;
    }

    void start(@Observes StartupEvent event) {
        ticks = Multi.createFrom()
                .ticks()
                .startingAfter(EVERY)
                .every(EVERY)
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(tick -> sweep())
                .subscribe()
                .with(done -> {}, failure -> Log.error("Housekeeping ended", failure));
    }

    void stop(@Observes ShutdownEvent event) {
        ticks.cancel();
    }

    private Uni<Boolean> sweep() {
        // The machine's time on purpose: how long marks are needed depends on Kafka, not on business time.
        OffsetDateTime before = OffsetDateTime.now(ZoneOffset.UTC).minus(keep);
        return delete("delete from inbox where handled_at < $1", before)
                .chain(() -> delete("delete from idempotency_key where created_at < $1", before))
                .replaceWith(true)
                .onFailure()
                .recoverWithItem(failure -> {
                    Log.warnf("Housekeeping waits for the next round: %s", failure.toString());
                    return false;
                });
    }

    private Uni<Void> delete(String sql, OffsetDateTime before) {
        return pool.preparedQuery(sql).execute(Tuple.of(before)).replaceWithVoid();
    }
}
