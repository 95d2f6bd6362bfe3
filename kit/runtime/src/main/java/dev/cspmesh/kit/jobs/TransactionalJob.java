package dev.cspmesh.kit.jobs;

import io.smallrye.mutiny.Uni;

/** A job whose whole effect is in the database. It must call no other program: it holds row locks while it runs. */
public non-sealed interface TransactionalJob extends Job {

    /**
     * The effect, in the transaction that takes the job away: if it fails, the job stays and is tried again after a
     * pause. It may schedule jobs, also its own again.
     */
    Uni<Void> fire(String subject);
}
