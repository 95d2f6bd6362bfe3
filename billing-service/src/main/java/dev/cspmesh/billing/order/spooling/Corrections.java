package dev.cspmesh.billing.order.spooling;

import dev.cspmesh.billing.projection.contract.Contract;
import dev.cspmesh.billing.rating.RatedLine;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** Adjustments that wait for the next order. Adjustments know orders; orders know adjustments only through this. */
public interface Corrections {

    /** What waits: reversals and corrected lines, and the adjustments that they come from. */
    record Waiting(List<UUID> adjustments, List<RatedLine> lines) {

        public Waiting {
            adjustments = List.copyOf(adjustments);
            lines = List.copyOf(lines);
        }
    }

    /** Locks and reads what waits for a contract's next order. */
    Uni<Waiting> waiting(Contract contract);

    /** Those that a cancelled order would have charged wait again. */
    Uni<Void> release(UUID orderId);

    /** Notes the order that charges them. */
    Uni<Void> charge(Waiting waiting, UUID orderId);
}
