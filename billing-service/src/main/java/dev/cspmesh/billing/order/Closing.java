package dev.cspmesh.billing.order;

import dev.cspmesh.kit.problem.Rejection;
import java.util.Optional;
import java.util.UUID;

/**
 * What became of one order when several were to be closed.
 *
 * @param rejection why it was refused
 */
record Closing(UUID orderId, Outcome outcome, Optional<Rejection> rejection) {

    /** The answer for one order. */
    enum Outcome {
        /** It is closed and billed now. */
        CLOSED,
        /** It was closed before; nothing was done. */
        ALREADY_CLOSED,
        /** It cannot be closed, and is as it was. */
        REFUSED,
        /** Something failed on our side; it is as it was, and the same request may be sent again. */
        FAILED
    }

    static Closing closed(UUID orderId) {
        return new Closing(orderId, Outcome.CLOSED, Optional.empty());
    }

    static Closing closedBefore(UUID orderId) {
        return new Closing(orderId, Outcome.ALREADY_CLOSED, Optional.empty());
    }

    static Closing refused(UUID orderId, Rejection rejection) {
        return new Closing(orderId, Outcome.REFUSED, Optional.of(rejection));
    }

    static Closing failed(UUID orderId) {
        return new Closing(orderId, Outcome.FAILED, Optional.empty());
    }
}
