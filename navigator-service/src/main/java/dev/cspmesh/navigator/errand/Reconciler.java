package dev.cspmesh.navigator.errand;

import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;

/** At start and every minute, leaves an errand for everything that stands: what drifted outside is put right. */
@ApplicationScoped
class Reconciler {

    private final List<Errand> errands;
    private final ErrandBook book;
    private final ErrandConfig config;
    private Cancellable ticks = () -> {};

    Reconciler(@All List<Errand> errands, ErrandBook book, ErrandConfig config) {
        this.errands = errands;
        this.book = book;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        ticks = Multi.createFrom()
                .ticks()
                .startingAfter(Duration.ofMillis(1))
                .every(config.reconcileInterval())
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(tick -> reconcile())
                .subscribe()
                .with(done -> {}, failure -> Log.error("The reconciler ended", failure));
    }

    void stop(@Observes ShutdownEvent event) {
        ticks.cancel();
    }

    private Uni<Boolean> reconcile() {
        return Multi.createFrom()
                .iterable(errands)
                .onItem()
                .transformToUniAndConcatenate(this::addStanding)
                .collect()
                .asList()
                .replaceWith(true)
                .onFailure()
                .recoverWithItem(failure -> {
                    Log.warnf("The reconciler waits for the next round: %s", failure.toString());
                    return false;
                });
    }

    private Uni<Boolean> addStanding(Errand errand) {
        return errand.standing()
                .map(subjects -> book.addStanding(errand.kind(), subjects))
                .orElse(Uni.createFrom().voidItem())
                .replaceWith(true);
    }
}
