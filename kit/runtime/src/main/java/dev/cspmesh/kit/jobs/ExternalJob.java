package dev.cspmesh.kit.jobs;

import io.smallrye.mutiny.Uni;
import java.util.Optional;

/**
 * A job that works with another program: a mail server, an identity provider, a cluster. No transaction and no connection
 * is held while it runs. A run may be repeated at any time, also after it has done everything: it looks at what is there
 * and does what is missing.
 */
public non-sealed interface ExternalJob extends Job {

    /** How a run ended. */
    enum Outcome {
        /** Nothing is left to do. */
        DONE,
        /** Look again soon: somebody else is at work, or the next run has a next thing to do. */
        LATER
    }

    /** Does what is missing for one subject. Fails with {@link Hopeless} when no repetition can help. */
    Uni<Outcome> run(String subject);

    /**
     * All tries have failed, or the last failure is hopeless: says so at the object.
     *
     * @param reason the last failure, for people to read
     */
    Uni<Outcome> giveUp(String subject, String reason);

    /**
     * A query of the identifiers (column {@code id}) of all subjects to look at again from time to time, because the
     * world outside drifts; a constant of the program.
     */
    default Optional<String> recurring() {
        return Optional.empty();
    }

    /** A failure that no repetition can mend. */
    final class Hopeless extends RuntimeException {

        public Hopeless(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
