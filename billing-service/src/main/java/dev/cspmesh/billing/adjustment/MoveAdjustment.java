package dev.cspmesh.billing.adjustment;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.event.Outbox;
import dev.cspmesh.kit.response.Responses;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An adjustment goes from the CSP to the aggregator to VMware, or is rejected. Everybody decides about what it
 * saw: {@code ifMatch} is that version. */
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
    Uni<Adjustment> submit(Caller caller, UUID id, @Nullable String ifMatch) {
        return move(caller, id, ifMatch, adjustment -> adjustment.submit(caller, clock));
    }

    @WithTransaction
    Uni<Adjustment> approve(Caller caller, UUID id, @Nullable String ifMatch) {
        return move(caller, id, ifMatch, adjustment -> adjustment.approve(caller, clock));
    }

    @WithTransaction
    Uni<Adjustment> apply(Caller caller, UUID id, @Nullable String ifMatch) {
        return move(caller, id, ifMatch, adjustment -> adjustment.apply(caller, clock));
    }

    /** Rejects what is the caller's turn; the CSP gives up its own draft. */
    @WithTransaction
    Uni<Adjustment> reject(Caller caller, UUID id, @Nullable String ifMatch, String reason) {
        return move(caller, id, ifMatch, adjustment -> adjustment.reject(caller, reason, clock))
                .call(lines::free);
    }

    private Uni<Adjustment> move(
            Caller caller, UUID id, @Nullable String ifMatch, Function<Adjustment, AdjustmentEvent> verb) {
        return adjustments
                .lock(caller, id)
                .invoke(adjustment -> Responses.match(ifMatch, adjustment.version()))
                .call(adjustment -> outbox.append(verb.apply(adjustment)));
    }
}
