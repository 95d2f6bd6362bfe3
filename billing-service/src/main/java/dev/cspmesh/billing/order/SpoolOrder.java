package dev.cspmesh.billing.order;

import dev.cspmesh.billing.contract.Contract;
import dev.cspmesh.billing.contract.Contracts;
import dev.cspmesh.billing.contract.SpoolCalendar;
import dev.cspmesh.billing.rating.RatedMonth;
import dev.cspmesh.kit.event.Outbox;
import dev.cspmesh.kit.id.Ids;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/**
 * The month of one contract is over: its order is rated and goes to the CSP, also with zero usage. One contract, one
 * transaction: the contract's row is locked (and skipped when somebody else holds it) and moves to its next month with
 * the order, so each order is spooled exactly once and an interrupted run goes on where it stopped.
 */
@ApplicationScoped
public class SpoolOrder {

    private final Contracts contracts;
    private final Orders orders;
    private final OrderLines lines;
    private final RateMonth rating;
    private final SpoolCalendar calendar;
    private final Corrections corrections;
    private final OrderSteps steps;
    private final Outbox outbox;
    private final Clock clock;

    SpoolOrder(
            Contracts contracts,
            Orders orders,
            OrderLines lines,
            RateMonth rating,
            SpoolCalendar calendar,
            Corrections corrections,
            OrderSteps steps,
            Outbox outbox,
            Clock clock) {
        this.contracts = contracts;
        this.orders = orders;
        this.lines = lines;
        this.rating = rating;
        this.calendar = calendar;
        this.corrections = corrections;
        this.steps = steps;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Spools the contract's next order if it is due; answers whether it did. */
    @WithTransaction
    public Uni<Boolean> spool(UUID contractId) {
        return contracts
                .lockIfDue(contractId, clock.instant())
                .chain(due -> due.map(this::spoolNextMonth)
                        .orElseGet(() -> Uni.createFrom().item(false)));
    }

    private Uni<Boolean> spoolNextMonth(Contract contract) {
        YearMonth month = contract.spoolMonth();
        return orders.lockOf(contract.contractId(), month)
                .chain(order -> order.map(open -> Uni.createFrom().item(open)).orElseGet(() -> unused(contract, month)))
                .chain(order -> corrections.waiting(contract).chain(waiting -> finish(contract, order, waiting)))
                .replaceWith(true);
    }

    private Uni<MonthlyOrder> unused(Contract contract, YearMonth month) {
        return rating.fromUsage(contract, month, List.of())
                .map(nothing -> MonthlyOrder.open(Ids.next(), contract, month, nothing, calendar.dueOn(month)));
    }

    private Uni<Void> finish(Contract contract, MonthlyOrder order, Corrections.Waiting waiting) {
        return rating.whole(contract, order.month(), waiting.lines())
                .chain(rated -> store(contract, order, rated))
                .chain(() -> corrections.charge(waiting, order.id()));
    }

    private Uni<Void> store(Contract contract, MonthlyOrder order, RatedMonth rated) {
        OrderEvent spooled = order.spool(rated, calendar.overdueAt(order.month(), contract.zone()), clock);
        contract.spooled(calendar);
        return orders.persist(order)
                .chain(saved -> lines.write(saved, OrderLine.of(saved, rated)))
                .chain(() -> steps.noteByItself(order, "the month is over"))
                .chain(() -> outbox.append(spooled));
    }
}
