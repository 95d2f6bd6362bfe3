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

/** Lets timers ring whose time has come, each in a transaction of its own; several replicas share the work. */
@ApplicationScoped
class TimerLoop {

    private final Map<String, Timer> timers;
    private final TimerBook book;
    private final TimerConfig config;
    private final VertxContexts contexts;
    private final MeterRegistry metrics;
    private final Poller lookouts;

    TimerLoop(
            @All List<Timer> timers,
            TimerBook book,
            TimerConfig config,
            VertxContexts contexts,
            MeterRegistry metrics,
            Poller lookouts) {
        this.timers = timers.stream().collect(Collectors.toUnmodifiableMap(Timer::kind, Function.identity()));
        this.book = book;
        this.config = config;
        this.contexts = contexts;
        this.metrics = metrics;
        this.lookouts = lookouts;
    }

    void start(@Observes StartupEvent event) {
        for (int i = 0; !timers.isEmpty() && i < config.atOnce(); i++) {
            lookouts.begin("Timers", config.pollInterval(), this::look);
        }
    }

    private Uni<Boolean> look() {
        return contexts.run(this::ringNext).onFailure(Failed.class).recoverWithUni(this::failed);
    }

    private Uni<Boolean> ringNext() {
        return Panache.withTransaction(
                () -> book.take(List.copyOf(timers.keySet())).chain(this::ring));
    }

    private Uni<Boolean> ring(Optional<TimerBook.Due> taken) {
        if (taken.isEmpty()) {
            return Uni.createFrom().item(false);
        }
        TimerBook.Due due = taken.get();
        Timer timer = Optional.ofNullable(timers.get(due.kind())).orElseThrow();
        return Uni.createFrom()
                .deferred(() -> timer.ring(due.subject()))
                .call(() -> Panache.getSession().chain(session -> session.flush()))
                .onFailure()
                .transform(failure -> new Failed(due, failure))
                .replaceWith(true);
    }

    private Uni<Boolean> failed(Failed failed) {
        metrics.counter("mesh.timer.failures", "kind", failed.due.kind()).increment();
        Log.warnf("%s of %s failed: %s", failed.due.kind(), failed.due.subject(), failed.reason());
        return book.postpone(failed.due, failed.reason()).replaceWith(true);
    }

    /** Carries which timer failed out of the transaction that is rolled back. */
    private static final class Failed extends RuntimeException {

        private final transient TimerBook.Due due;

        Failed(TimerBook.Due due, Throwable cause) {
            super(cause);
            this.due = due;
        }

        String reason() {
            return String.valueOf(getCause());
        }
    }
}
