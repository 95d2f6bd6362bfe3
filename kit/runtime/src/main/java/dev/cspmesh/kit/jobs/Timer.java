package dev.cspmesh.kit.jobs;

import io.smallrye.mutiny.Uni;

/** What happens when the time of one kind has come. */
public interface Timer {

    /** Name of the kind, stored with each timer; never changes. */
    String kind();

    /**
     * The effect, in the transaction that takes the timer away: if it fails, the timer stays and rings again after a
     * pause. It may set timers, also its own again.
     */
    Uni<Void> ring(String subject);
}
