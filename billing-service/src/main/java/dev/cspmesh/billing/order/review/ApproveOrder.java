package dev.cspmesh.billing.order.review;

import dev.cspmesh.billing.order.MonthlyOrder;
import dev.cspmesh.billing.order.Orders;
import dev.cspmesh.billing.order.OrderSteps;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.event.Outbox;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

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

    @WithTransaction
    public Uni<MonthlyOrder> approve(Caller caller, UUID id, String poNumber) {
        return orders.lock(caller, id)
                .call(order -> outbox.append(order.approve(poNumber, clock)))
                .call(order -> steps.note(order, caller, ""));
    }
}
