package dev.cspmesh.billing.order.closing;

import dev.cspmesh.kit.problem.Rejection;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of one order when several were to be closed.
 *
 * @param rejection why it was refused
 */
record CloseResult(UUID orderId, Outcome outcome, Optional<Rejection> rejection) {

    /** The answer for one order. */
    @Schema(name = "OrderClosingOutcome", description = "What became of the closing of an order. More may be added.")
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

    static CloseResult closed(UUID orderId) {
        return new CloseResult(orderId, Outcome.CLOSED, Optional.empty());
    }

    static CloseResult closedBefore(UUID orderId) {
        return new CloseResult(orderId, Outcome.ALREADY_CLOSED, Optional.empty());
    }

    static CloseResult refused(UUID orderId, Rejection rejection) {
        return new CloseResult(orderId, Outcome.REFUSED, Optional.of(rejection));
    }

    static CloseResult failed(UUID orderId) {
        return new CloseResult(orderId, Outcome.FAILED, Optional.empty());
    }
}
