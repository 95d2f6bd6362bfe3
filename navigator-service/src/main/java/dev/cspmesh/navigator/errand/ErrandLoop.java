package dev.cspmesh.navigator.errand;

import dev.cspmesh.kit.context.VertxContexts;
import dev.cspmesh.kit.jobs.Poller;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** Runs errands: one loop for each kind, so that a slow cluster keeps no mail waiting. */
@ApplicationScoped
class ErrandLoop {

    private final List<Errand> errands;
    private final ErrandBook book;
    private final ErrandConfig config;
    private final VertxContexts contexts;
    private final MeterRegistry metrics;
    private final Poller lookouts;

    ErrandLoop(
            @All List<Errand> errands,
            ErrandBook book,
            ErrandConfig config,
            VertxContexts contexts,
            MeterRegistry metrics,
            Poller lookouts) {
        this.errands = errands;
        this.book = book;
        this.config = config;
        this.contexts = contexts;
        this.metrics = metrics;
        this.lookouts = lookouts;
    }

    void start(@Observes StartupEvent event) {
        errands.forEach(
                errand -> lookouts.begin("Errands of " + errand.kind(), config.pollInterval(), () -> look(errand)));
    }

    private Uni<Boolean> look(Errand errand) {
        return book.claim(errand.kind(), config.atOnce(), config.lease()).chain(claims -> runAll(errand, claims));
    }

    private Uni<Boolean> runAll(Errand errand, List<ErrandBook.Claim> claims) {
        return Multi.createFrom()
                .iterable(claims)
                .onItem()
                .transformToUni(claim -> contexts.run(() -> run(errand, claim)))
                .merge(config.atOnce())
                .collect()
                .asList()
                .replaceWith(!claims.isEmpty());
    }

    private Uni<Void> run(Errand errand, ErrandBook.Claim claim) {
        return Uni.createFrom()
                .deferred(() -> errand.run(claim.subject()))
                .chain(outcome -> conclude(claim, outcome))
                .onFailure()
                .recoverWithUni(failure -> failed(errand, claim, failure));
    }

    private Uni<Void> conclude(ErrandBook.Claim claim, Errand.Outcome outcome) {
        return switch (outcome) {
            case DONE -> book.finish(claim);
            case LATER -> book.rest(claim);
        };
    }

    private Uni<Void> failed(Errand errand, ErrandBook.Claim claim, Throwable failure) {
        metrics.counter("mesh.errand.failures", "kind", errand.kind()).increment();
        Log.warnf("%s of %s failed: %s", claim.kind(), claim.subject(), failure.toString());
        boolean hopeless = failure instanceof Errand.Hopeless || claim.tries() + 1 >= config.tries();
        return hopeless
                ? errand.giveUp(claim.subject(), reason(failure)).chain(outcome -> conclude(claim, outcome))
                : book.postpone(claim, reason(failure));
    }

    private static String reason(Throwable failure) {
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }
}
