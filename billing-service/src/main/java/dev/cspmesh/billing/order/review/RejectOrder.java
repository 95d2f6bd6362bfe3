package dev.cspmesh.billing.order.review;

import dev.cspmesh.billing.order.MonthlyOrder;
import dev.cspmesh.billing.order.OrderSteps;
import dev.cspmesh.billing.order.Orders;
import dev.cspmesh.billing.order.OverdueSchedule;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.event.Outbox;
import dev.cspmesh.kit.response.Responses;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The aggregator sends the order back to the CSP, with a reason. */
@ApplicationScoped
public class RejectOrder {

    private final Orders orders;
    private final OrderSteps steps;
    private final OverdueSchedule schedule;
    private final Outbox outbox;
    private final Clock clock;

    RejectOrder(Orders orders, OrderSteps steps, OverdueSchedule schedule, Outbox outbox, Clock clock) {
        this.schedule = schedule;
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
    public Uni<MonthlyOrder> reject(Caller caller, UUID id, @Nullable String ifMatch, String reason) {
        return orders.lock(caller, id)
                .invoke(order -> Responses.match(ifMatch, order.version()))
                .call(order -> outbox.append(order.reject(caller, reason, clock)))
                .call(order -> steps.note(order, caller, reason))
                .call(order ->
                        order.milestones().isReminded() ? Uni.createFrom().voidItem() : schedule.follow(order));
    }
}
