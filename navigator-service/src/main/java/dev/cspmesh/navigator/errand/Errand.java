package dev.cspmesh.navigator.errand;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;

/**
 * One kind of work outside the database. A run may be repeated at any time, also after it has done everything: it looks
 * at what is there and does what is missing.
 */
public interface Errand {

    /** How a run ended. */
    enum Outcome {
        /** Nothing is left to do. */
        DONE,
        /** Look again soon: somebody else is at work, or the next run has a next thing to do. */
        LATER
    }

    /** Name of the kind, stored with each errand; never changes. */
    String kind();

    /** Does what is missing for one subject. Fails with {@link Hopeless} when no repetition can help. */
    Uni<Outcome> run(UUID subject);

    /** Gives up: all tries have failed, or the last failure is hopeless. */
    Uni<Outcome> giveUp(UUID subject, String reason);

    /**
     * A query of the identifiers of all subjects to look at again every minute, because the world outside drifts; a
     * constant of the program.
     */
    Optional<String> standing();

    /** A failure that no repetition can mend. */
    final class Hopeless extends RuntimeException {

        public Hopeless(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
