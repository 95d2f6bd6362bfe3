package dev.cspmesh.kit.jobs;

import dev.cspmesh.kit.context.VertxContexts;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Runs jobs whose time has come, each in a transaction of its own; several replicas share the work. */
@ApplicationScoped
class TransactionalJobRunner {

    private final Map<String, TransactionalJob> jobs;
    private final JobStore store;
    private final JobConfig config;
    private final VertxContexts contexts;
    private final MeterRegistry metrics;
    private final Poller poller;

    TransactionalJobRunner(
            @All List<TransactionalJob> jobs,
            JobStore store,
            JobConfig config,
            VertxContexts contexts,
            MeterRegistry metrics,
            Poller poller) {
        this.jobs = jobs.stream().collect(Collectors.toUnmodifiableMap(Job::kind, Function.identity()));
        this.store = store;
        this.config = config;
        this.contexts = contexts;
        this.metrics = metrics;
        this.poller = poller;
    }

    void start(@Observes StartupEvent event) {
        for (int i = 0; !jobs.isEmpty() && i < config.transactionalAtOnce(); i++) {
            poller.begin("Transactional jobs", config.pollInterval(), this::look);
        }
    }

    private Uni<Boolean> look() {
        return contexts.run(this::fireNext).onFailure(Failed.class).recoverWithUni(this::failed);
    }

    private Uni<Boolean> fireNext() {
        return Panache.withTransaction(
                () -> store.take(List.copyOf(jobs.keySet())).chain(this::fire));
    }

    private Uni<Boolean> fire(Optional<JobStore.Due> taken) {
        if (taken.isEmpty()) {
            return Uni.createFrom().item(false);
        }
        JobStore.Due due = taken.get();
        TransactionalJob job = Optional.ofNullable(jobs.get(due.kind())).orElseThrow();
        return Uni.createFrom()
                .deferred(() -> job.fire(due.subject()))
                .call(() -> Panache.getSession().chain(session -> session.flush()))
                .onFailure()
                .transform(failure -> new Failed(due, failure))
                .replaceWith(true);
    }

    private Uni<Boolean> failed(Failed failed) {
        metrics.counter("mesh.job.failures", "kind", failed.due.kind()).increment();
        Log.warnf("%s of %s failed: %s", failed.due.kind(), failed.due.subject(), failed.reason());
        return store.postpone(failed.due, failed.reason()).replaceWith(true);
    }

    /** Carries which job failed out of the transaction that is rolled back. */
    private static final class Failed extends RuntimeException {

        private final transient JobStore.Due due;

        Failed(JobStore.Due due, Throwable cause) {
            super(cause);
            this.due = due;
        }

        String reason() {
            return String.valueOf(getCause());
        }
    }
}
