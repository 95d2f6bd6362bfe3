package dev.cspmesh.billing.order.review;

import dev.cspmesh.billing.order.MonthlyOrder;
import dev.cspmesh.billing.order.MonthlyOrderLifeCycle;
import dev.cspmesh.billing.order.OrderSteps;
import dev.cspmesh.billing.order.Orders;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.event.Outbox;
import dev.cspmesh.kit.problem.Rejection;
import dev.cspmesh.kit.response.Responses;
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
    private final UnresolvedUsageExceptions exceptions;
    private final OrderSteps steps;
    private final Outbox outbox;
    private final Clock clock;

    SubmitOrder(Orders orders, UnresolvedUsageExceptions exceptions, OrderSteps steps, Outbox outbox, Clock clock) {
        this.orders = orders;
        this.exceptions = exceptions;
        this.steps = steps;
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
                .invoke(order -> Responses.match(ifMatch, order.version()))
                .invoke(order -> MonthlyOrderLifeCycle.TABLE.require(order, MonthlyOrderLifeCycle.SUBMIT, caller))
                .call(this::validate)
                .call(order -> outbox.append(order.submit(caller, poNumber, clock)))
                .call(order -> steps.note(order, caller));
    }

    private Uni<Long> validate(MonthlyOrder order) {
        return exceptions.of(order).invoke(open -> Rejection.refuse(OrderRules.validated(order, open)));
    }
}
