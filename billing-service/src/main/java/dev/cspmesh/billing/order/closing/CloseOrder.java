package dev.cspmesh.billing.order.closing;

import dev.cspmesh.billing.DryRun;
import dev.cspmesh.billing.order.MonthlyOrder;
import dev.cspmesh.billing.order.OrderStatus;
import dev.cspmesh.billing.order.OrderSteps;
import dev.cspmesh.billing.order.Orders;
import dev.cspmesh.billing.order.line.OrderLines;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.event.Outbox;
import dev.cspmesh.kit.response.Responses;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** VMware closes the order for good; the bills that follow from it are issued in the same transaction. */
@ApplicationScoped
public class CloseOrder {

    private final Orders orders;
    private final OrderLines lines;
    private final BillingTrigger billing;
    private final OrderSteps steps;
    private final Outbox outbox;
    private final Clock clock;

    CloseOrder(Orders orders, OrderLines lines, BillingTrigger billing, OrderSteps steps, Outbox outbox, Clock clock) {
        this.orders = orders;
        this.lines = lines;
        this.billing = billing;
        this.steps = steps;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Closes what VMware saw.
     *
     * @param ifMatch the version that it saw
     */
    @WithTransaction
    public Uni<MonthlyOrder> close(Caller caller, UUID id, @Nullable String ifMatch, String poNumber) {
        return orders.lock(caller, id)
                .invoke(order -> Responses.match(ifMatch, order.version()))
                .call(order -> close(caller, order, poNumber));
    }

    /** The same for an order that may be closed already, which is then left as it is. */
    @WithTransaction
    Uni<CloseResult> closeOnce(Caller caller, UUID id, String poNumber, boolean dryRun) {
        return DryRun.of(
                dryRun,
                orders.lock(caller, id)
                        .chain(order -> order.status() == OrderStatus.CLOSED
                                ? Uni.createFrom().item(CloseResult.closedBefore(id))
                                : close(caller, order, poNumber).replaceWith(CloseResult.closed(id))));
    }

    private Uni<Void> close(Caller caller, MonthlyOrder order, String poNumber) {
        return outbox.append(order.close(caller, poNumber, clock))
                .chain(() -> lines.of(order).chain(all -> billing.bill(order, all)))
                .chain(() -> steps.note(order, caller))
                .replaceWithVoid();
    }
}
