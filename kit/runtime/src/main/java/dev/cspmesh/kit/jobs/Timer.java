package dev.cspmesh.kit.jobs;

import io.smallrye.mutiny.Uni;

/** The former name of {@link TransactionalJob}; goes with its last user. */
public interface Timer extends TransactionalJob {

    Uni<Void> ring(String subject);

    @Override
    default Uni<Void> fire(String subject) {
        return ring(subject);
    }
}
