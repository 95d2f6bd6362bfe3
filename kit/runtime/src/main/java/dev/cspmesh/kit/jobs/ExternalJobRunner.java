package dev.cspmesh.kit.jobs;

import dev.cspmesh.kit.context.VertxContexts;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/**
 * Runs jobs outside of transactions: one loop for each kind, so that a slow cluster keeps no mail waiting. At start and
 * from time to time it asks for a job for everything that recurs: what drifted outside is put right.
 */
@ApplicationScoped
class ExternalJobRunner {

    private final List<ExternalJob> jobs;
    private final JobStore store;
    private final JobConfig config;
    private final VertxContexts contexts;
    private final MeterRegistry metrics;
    private final Poller poller;

    ExternalJobRunner(
            @All List<ExternalJob> jobs,
            JobStore store,
            JobConfig config,
            VertxContexts contexts,
            MeterRegistry metrics,
            Poller poller) {
        this.jobs = jobs;
        this.store = store;
        this.config = config;
        this.contexts = contexts;
        this.metrics = metrics;
        this.poller = poller;
    }

    void start(@Observes StartupEvent event) {
        jobs.forEach(job -> poller.begin("Jobs " + job.kind(), config.pollInterval(), () -> look(job)));
        jobs.forEach(job -> job.recurring()
                .ifPresent(subjects -> poller.begin(
                        "What recurs of " + job.kind(),
                        config.recurEvery(),
                        () -> store.addRecurring(job.kind(), subjects).replaceWith(false))));
    }

    private Uni<Boolean> look(ExternalJob job) {
        return store.claim(job.kind(), config.externalAtOnce(), config.lease()).chain(claims -> runAll(job, claims));
    }

    private Uni<Boolean> runAll(ExternalJob job, List<JobStore.Claim> claims) {
        return Multi.createFrom()
                .iterable(claims)
                .onItem()
                .transformToUni(claim -> contexts.run(() -> run(job, claim)))
                .merge(config.externalAtOnce())
                .collect()
                .asList()
                .replaceWith(!claims.isEmpty());
    }

    private Uni<Void> run(ExternalJob job, JobStore.Claim claim) {
        return Uni.createFrom()
                .deferred(() -> job.run(claim.subject()))
                .chain(outcome -> conclude(claim, outcome))
                .onFailure()
                .recoverWithUni(failure -> failed(job, claim, failure));
    }

    private Uni<Void> conclude(JobStore.Claim claim, ExternalJob.Outcome outcome) {
        return switch (outcome) {
            case DONE -> store.finish(claim);
            case LATER -> store.rest(claim);
        };
    }

    private Uni<Void> failed(ExternalJob job, JobStore.Claim claim, Throwable failure) {
        metrics.counter("mesh.job.failures", "kind", job.kind()).increment();
        Log.warnf("%s of %s failed: %s", claim.kind(), claim.subject(), failure.toString());
        boolean hopeless = failure instanceof ExternalJob.Hopeless || claim.tries() + 1 >= config.tries();
        return hopeless
                ? job.giveUp(claim.subject(), reason(failure)).chain(outcome -> conclude(claim, outcome))
                : store.postpone(claim, reason(failure));
    }

    private static String reason(Throwable failure) {
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }
}
