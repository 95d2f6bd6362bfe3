package dev.cspmesh.billing.order.spooling;

import dev.cspmesh.billing.order.MonthlyOrder;
import dev.cspmesh.billing.order.OrderEvent;
import dev.cspmesh.billing.order.OrderSteps;
import dev.cspmesh.billing.order.Orders;
import dev.cspmesh.billing.projection.contract.Contract;
import dev.cspmesh.billing.projection.contract.Contracts;
import dev.cspmesh.billing.projection.contract.SpoolCalendar;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.event.Outbox;
import dev.cspmesh.kit.id.Ids;
import dev.cspmesh.kit.response.Responses;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * VMware cancels an order that is not closed, and another one takes its month in the same transaction: rated anew from the
 * usage of the month, the terms as they are known now and the adjustments that were applied since, without the edits.
 */
@ApplicationScoped
public class ReplaceOrder {

    private final Orders orders;
    private final Contracts contracts;
    private final Corrections corrections;
    private final RateOrder filling;
    private final SpoolCalendar calendar;
    private final OrderSteps steps;
    private final Outbox outbox;
    private final Clock clock;

    ReplaceOrder(
            Orders orders,
            Contracts contracts,
            Corrections corrections,
            RateOrder filling,
            SpoolCalendar calendar,
            OrderSteps steps,
            Outbox outbox,
            Clock clock) {
        this.orders = orders;
        this.contracts = contracts;
        this.corrections = corrections;
        this.filling = filling;
        this.calendar = calendar;
        this.steps = steps;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Answers the order that takes the month.
     *
     * @param ifMatch the version of the order that VMware saw
     */
    @WithTransaction
    public Uni<MonthlyOrder> replace(Caller caller, UUID id, @Nullable String ifMatch, String reason) {
        UUID successor = Ids.next();
        return orders.lock(caller, id)
                .invoke(order -> Responses.match(ifMatch, order.version()))
                .call(order -> cancel(caller, order, successor, reason))
                .chain(order -> contracts
                        .findById(order.contractId())
                        .chain(contract -> succeed(contract, order, successor, reason)));
    }

    private Uni<Void> cancel(Caller caller, MonthlyOrder order, UUID successor, String reason) {
        OrderEvent cancelled = order.replace(caller, successor, reason, clock);
        return orders.flush()
                .chain(() -> corrections.release(order.id()))
                .chain(() -> steps.note(order, caller, reason))
                .chain(() -> outbox.append(cancelled));
    }

    private Uni<MonthlyOrder> succeed(Contract contract, MonthlyOrder cancelled, UUID successor, String reason) {
        LocalDate due = calendar.dueAgain(cancelled.dueOn(), LocalDate.ofInstant(clock.instant(), contract.zone()));
        return filling.open(successor, contract, cancelled.month(), due)
                .chain(order -> filling.fill(contract, order, "replaces a cancelled order: " + reason));
    }
}
