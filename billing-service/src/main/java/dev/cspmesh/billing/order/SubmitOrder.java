package dev.cspmesh.billing.order;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.event.Outbox;
import dev.cspmesh.kit.page.Replies;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The CSP submits the order it reviewed, with its PO number. */
@ApplicationScoped
public class SubmitOrder {

    private final Orders orders;
    private final Outbox outbox;
    private final Clock clock;

    SubmitOrder(Orders orders, Outbox outbox, Clock clock) {
        this.orders = orders;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Submits what the CSP reviewed.
     *
     * @param ifMatch the version that the CSP reviewed
     */
    @WithTransaction
    public Uni<MonthlyOrder> submit(Caller caller, UUID id, @Nullable String ifMatch, String poNumber) {
        return orders.lock(caller, id)
                .invoke(order -> Replies.match(ifMatch, order.version()))
                .call(order -> outbox.append(order.submit(poNumber, clock)));
    }
}
