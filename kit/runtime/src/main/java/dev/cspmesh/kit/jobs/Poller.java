package dev.cspmesh.kit.jobs;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** What a service looks for by itself; no look begins any more when the service is told to stop. */
@ApplicationScoped
public class Poller {

    private final List<PollingLoop> kept = new CopyOnWriteArrayList<>();

    /**
     * Keeps looking until the service stops, whatever a look ends with.
     *
     * @param what is looked for, for the log
     * @param rest the pause after a look that found nothing
     * @param look answers whether it found something; runs on no context of its own
     */
    public void begin(String what, Duration rest, Supplier<Uni<Boolean>> look) {
        PollingLoop lookout = new PollingLoop(rest);
        kept.add(lookout);
        lookout.keep(what, look)
                .subscribe()
                .with(done -> kept.remove(lookout), failure -> Log.errorf(failure, "%s: nobody looks any more", what));
    }

    void drain(@Observes ShutdownDelayInitiatedEvent event) {
        kept.forEach(PollingLoop::end);
    }

    void stop(@Observes ShutdownEvent event) {
        kept.forEach(PollingLoop::end);
    }
}
