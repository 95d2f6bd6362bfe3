package dev.cspmesh.kit.jobs;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.function.Supplier;

/** Looks for work: again at once after a look that found some, after a rest otherwise, until it is over. */
public final class PollingLoop {

    private final Duration rest;
    private volatile boolean over;

    public PollingLoop(Duration rest) {
        this.rest = rest;
    }

    /**
     * Keeps looking; the answer comes when it is over and the look under way has ended.
     *
     * @param what is looked for, for the log
     * @param look answers whether it found something; one that fails has found nothing
     */
    public Uni<Void> keep(String what, Supplier<Uni<Boolean>> look) {
        return keepUntilFailure(() -> Uni.createFrom()
                .deferred(() -> look.get())
                .onFailure()
                .recoverWithItem(failure -> nothing(what, failure)));
    }

    /** Like {@link #keep}, but a look that fails ends it with its failure, because what it looks through is broken. */
    public Uni<Void> keepUntilFailure(Supplier<Uni<Boolean>> look) {
        return Uni.createFrom()
                .deferred(() -> look.get())
                .chain(this::restWhenIdle)
                .repeat()
                .until(found -> over)
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** No look begins any more. */
    public void end() {
        over = true;
    }

    private static boolean nothing(String what, Throwable failure) {
        Log.warnf("%s: the next look comes after a rest, because %s", what, failure.toString());
        return false;
    }

    private Uni<Boolean> restWhenIdle(boolean found) {
        Uni<Boolean> again = Uni.createFrom().item(found);
        return found || over ? again : again.onItem().delayIt().by(rest);
    }
}
