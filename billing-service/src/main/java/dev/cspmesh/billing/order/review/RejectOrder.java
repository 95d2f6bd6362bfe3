package dev.cspmesh.billing.order.review;

import dev.cspmesh.billing.order.MonthlyOrder;
import dev.cspmesh.billing.order.Orders;
import dev.cspmesh.billing.order.OrderSteps;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.event.Outbox;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The aggregator sends the order back to the CSP, with a reason. */
@ApplicationScoped
public class RejectOrder {

    private final Orders orders;
    private final OrderSteps steps;
    private final Outbox outbox;

    RejectOrder(Orders orders, OrderSteps steps, Outbox outbox) {
        this.orders = orders;
        this.steps = steps;
        this.outbox = outbox;
    }

    @WithTransaction
    public Uni<MonthlyOrder> reject(Caller caller, UUID id, String reason) {
        return orders.lock(caller, id)
                .call(order -> outbox.append(order.reject(reason)))
                .call(order -> steps.note(order, caller, reason));
    }
}
