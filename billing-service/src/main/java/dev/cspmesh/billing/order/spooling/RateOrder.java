package dev.cspmesh.billing.order.spooling;

import dev.cspmesh.billing.order.EstimateEvent;
import dev.cspmesh.billing.order.MonthlyOrder;
import dev.cspmesh.billing.order.OrderEvent;
import dev.cspmesh.billing.order.OrderSteps;
import dev.cspmesh.billing.order.Orders;
import dev.cspmesh.billing.order.OverdueSchedule;
import dev.cspmesh.billing.order.line.OrderLine;
import dev.cspmesh.billing.order.line.OrderLines;
import dev.cspmesh.billing.projection.contract.Contract;
import dev.cspmesh.billing.projection.contract.SpoolCalendar;
import dev.cspmesh.billing.rating.RatedMonth;
import dev.cspmesh.kit.event.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/**
 * Makes the order of a month that is over: opens it if nothing has yet, and rates the month into it with the corrections that
 * wait for one, in the current transaction.
 */
@ApplicationScoped
class RateOrder {

    private final Orders orders;
    private final OrderLines lines;
    private final RateMonth rating;
    private final Corrections corrections;
    private final SpoolCalendar calendar;
    private final OrderSteps steps;
    private final OverdueSchedule schedule;
    private final Outbox outbox;
    private final Clock clock;

    RateOrder(
            Orders orders,
            OrderLines lines,
            RateMonth rating,
            Corrections corrections,
            SpoolCalendar calendar,
            OrderSteps steps,
            OverdueSchedule schedule,
            Outbox outbox,
            Clock clock) {
        this.orders = orders;
        this.lines = lines;
        this.rating = rating;
        this.corrections = corrections;
        this.calendar = calendar;
        this.steps = steps;
        this.schedule = schedule;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** An order of a month in which nothing is known to be used yet. */
    Uni<MonthlyOrder> open(UUID id, Contract contract, YearMonth month, LocalDate dueOn) {
        return rating.fromUsage(contract, month, List.of())
                .map(nothing -> MonthlyOrder.open(id, contract, month, nothing, dueOn, clock))
                .call(order -> outbox.append(order.opened()));
    }

    /** The order goes to the CSP for review. */
    Uni<MonthlyOrder> fill(Contract contract, MonthlyOrder order, String why) {
        return corrections
                .waiting(contract)
                .chain(waiting -> rating.whole(contract, order.month(), waiting.lines())
                        .chain(rated -> store(contract, order, rated, why))
                        .chain(() -> corrections.charge(waiting, order.id())))
                .replaceWith(order);
    }

    private Uni<Void> store(Contract contract, MonthlyOrder order, RatedMonth rated, String why) {
        OrderEvent spooled = order.spool(rated, calendar.overdueAt(order.dueOn(), contract.zone()), clock);
        return orders.persist(order)
                .chain(saved -> lines.write(OrderLine.of(saved, rated)))
                .chain(() -> steps.noteAutomatic(order, why))
                .chain(() -> schedule.follow(order))
                .chain(() -> outbox.append(spooled))
                .chain(() -> outbox.append(EstimateEvent.Updated.of(order)));
    }
}
