package dev.cspmesh.billing.order.spooling;

import dev.cspmesh.billing.order.closing.CloseOrders;
import dev.cspmesh.billing.BillingConfig;
import dev.cspmesh.billing.projection.contract.Contracts;
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

/**
 * Looks for months that are due and spools them, several at a time; one that fails does not hold up the others. Months in
 * arrears follow each other without a rest.
 */
@ApplicationScoped
class SpoolMonths {

    private final Contracts contracts;
    private final SpoolOrder spool;
    private final VertxContexts contexts;
    private final Clock clock;
    private final Poller lookouts;
    private final BillingConfig config;

    SpoolMonths(
            Contracts contracts,
            SpoolOrder spool,
            VertxContexts contexts,
            Clock clock,
            Poller lookouts,
            BillingConfig config) {
        this.contracts = contracts;
        this.spool = spool;
        this.contexts = contexts;
        this.clock = clock;
        this.lookouts = lookouts;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        lookouts.begin("Spooling", config.lookEvery(), this::look);
    }

    private Uni<Boolean> look() {
        return contexts.run(() -> Panache.withSession(() -> contracts.dueAt(clock.instant())))
                .onItem()
                .transformToMulti(due -> Multi.createFrom().iterable(due))
                .onItem()
                .transformToUni(contract -> contexts.run(() -> spoolOne(contract)))
                .merge(CloseOrders.AT_ONCE)
                .collect()
                .asList()
                .map(spooled -> spooled.contains(true));
    }

    private Uni<Boolean> spoolOne(UUID contractId) {
        return spool.spool(contractId).onFailure().recoverWithItem(failure -> {
            Log.errorf(failure, "The order of contract %s is not spooled; it is tried again", contractId);
            return false;
        });
    }
}
