package dev.cspmesh.billing.adjustment;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.event.Outbox;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;

/** An adjustment goes from the CSP to the aggregator to VMware, or comes back refused. */
@ApplicationScoped
public class MoveAdjustment {

    private final Adjustments adjustments;
    private final AdjustmentLines lines;
    private final Outbox outbox;
    private final Clock clock;

    MoveAdjustment(Adjustments adjustments, AdjustmentLines lines, Outbox outbox, Clock clock) {
        this.adjustments = adjustments;
        this.lines = lines;
        this.outbox = outbox;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Adjustment> submit(Caller caller, UUID id) {
        return move(caller, id, Adjustment::submit);
    }

    @WithTransaction
    Uni<Adjustment> approve(Caller caller, UUID id) {
        return move(caller, id, Adjustment::approve);
    }

    @WithTransaction
    Uni<Adjustment> apply(Caller caller, UUID id) {
        return move(caller, id, adjustment -> adjustment.apply(clock));
    }

    /** Refuses what is the caller's turn; the CSP gives up its own draft. */
    @WithTransaction
    Uni<Adjustment> reject(Caller caller, UUID id, String reason) {
        return move(caller, id, adjustment -> adjustment.reject(caller.participant(), reason))
                .call(lines::free);
    }

    private Uni<Adjustment> move(Caller caller, UUID id, Function<Adjustment, AdjustmentEvent> verb) {
        return adjustments.lock(caller, id).call(adjustment -> outbox.append(verb.apply(adjustment)));
    }
}
