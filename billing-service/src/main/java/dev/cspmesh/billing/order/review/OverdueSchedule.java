package dev.cspmesh.billing.order.review;

import dev.cspmesh.billing.order.Orders;
import dev.cspmesh.billing.BillingConfig;
import dev.cspmesh.kit.context.VertxContexts;
import dev.cspmesh.kit.jobs.Poller;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.UUID;

/** Looks for orders that the CSP should have submitted. */
@ApplicationScoped
class OverdueSchedule {

    private final Orders orders;
    private final HandleOverdueOrder overdue;
    private final VertxContexts contexts;
    private final Clock clock;
    private final Poller lookouts;
    private final BillingConfig config;

    OverdueSchedule(
            Orders orders,
            HandleOverdueOrder overdue,
            VertxContexts contexts,
            Clock clock,
            Poller lookouts,
            BillingConfig config) {
        this.orders = orders;
        this.overdue = overdue;
        this.contexts = contexts;
        this.clock = clock;
        this.lookouts = lookouts;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        lookouts.begin("Overdue orders", config.lookEvery(), this::look);
    }

    private Uni<Boolean> look() {
        return contexts.run(() -> Panache.withSession(
                        () -> orders.overdueAt(clock.instant(), clock.instant().minus(config.automaticAfter()))))
                .onItem()
                .transformToMulti(due -> Multi.createFrom().iterable(due))
                .onItem()
                .transformToUniAndConcatenate(order -> contexts.run(() -> treatOne(order)))
                .collect()
                .asList()
                .map(treated -> treated.contains(true));
    }

    private Uni<Boolean> treatOne(UUID id) {
        return overdue.treat(id).onFailure().recoverWithItem(failure -> {
            Log.errorf(failure, "The overdue order %s is not treated; it is tried again", id);
            return false;
        });
    }
}
