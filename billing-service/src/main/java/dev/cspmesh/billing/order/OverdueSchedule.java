package dev.cspmesh.billing.order;

import dev.cspmesh.billing.BillingConfig;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Looks for orders that the CSP should have submitted. */
@ApplicationScoped
class OverdueSchedule {

    private final Orders orders;
    private final TreatOverdueOrder overdue;
    private final BillingConfig config;
    private final Clock clock;

    OverdueSchedule(Orders orders, TreatOverdueOrder overdue, BillingConfig config, Clock clock) {
        this.orders = orders;
        this.overdue = overdue;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            identity = "overdue",
            every = "${mesh.billing.look-every:1s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return Panache.withSession(
                        () -> orders.overdueAt(clock.instant(), clock.instant().minus(config.automaticAfter())))
                .onItem()
                .transformToMulti(due -> Multi.createFrom().iterable(due))
                .onItem()
                .transformToUniAndConcatenate(this::treatOne)
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Boolean> treatOne(UUID id) {
        return overdue.treat(id).onFailure().recoverWithItem(failure -> {
            Log.errorf(failure, "The overdue order %s is not treated; it is tried again", id);
            return false;
        });
    }
}
