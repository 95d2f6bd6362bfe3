package dev.cspmesh.billing.order.review;

import dev.cspmesh.billing.order.MonthlyOrder;
import dev.cspmesh.billing.order.OrderSteps;
import dev.cspmesh.billing.order.Orders;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.event.Outbox;
import dev.cspmesh.kit.response.Responses;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The aggregator approves the order, with its PO number. */
@ApplicationScoped
public class ApproveOrder {

    private final Orders orders;
    private final OrderSteps steps;
    private final Outbox outbox;
    private final Clock clock;

    ApproveOrder(Orders orders, OrderSteps steps, Outbox outbox, Clock clock) {
        this.orders = orders;
        this.steps = steps;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Decides about what the aggregator saw.
     *
     * @param ifMatch the version that it saw
     */
    @WithTransaction
    public Uni<MonthlyOrder> approve(Caller caller, UUID id, @Nullable String ifMatch, String poNumber) {
        return orders.lock(caller, id)
                .invoke(order -> Responses.match(ifMatch, order.version()))
                .call(order -> outbox.append(order.approve(caller, poNumber, clock)))
                .call(order -> steps.note(order, caller));
    }
}
