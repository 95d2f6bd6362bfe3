package dev.cspmesh.billing.order;

import dev.cspmesh.billing.contract.Contracts;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Looks for months that are due and spools them, several at a time; one that fails does not hold up the others. */
@ApplicationScoped
class SpoolSchedule {

    private final Contracts contracts;
    private final SpoolOrder spool;
    private final Parallel parallel;
    private final Clock clock;

    SpoolSchedule(Contracts contracts, SpoolOrder spool, Parallel parallel, Clock clock) {
        this.contracts = contracts;
        this.spool = spool;
        this.parallel = parallel;
        this.clock = clock;
    }

    @Scheduled(
            identity = "spool",
            every = "${mesh.billing.look-every:1s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return Panache.withSession(() -> contracts.dueAt(clock.instant()))
                .onItem()
                .transformToMulti(due -> Multi.createFrom().iterable(due))
                .onItem()
                .transformToUni(contract -> parallel.run(() -> spoolOne(contract)))
                .merge(Parallel.MOST)
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Boolean> spoolOne(UUID contractId) {
        return spool.spool(contractId).onFailure().recoverWithItem(failure -> {
            Log.errorf(failure, "The order of contract %s is not spooled; it is tried again", contractId);
            return false;
        });
    }
}
