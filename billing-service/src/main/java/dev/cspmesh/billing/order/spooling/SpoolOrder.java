package dev.cspmesh.billing.order.spooling;

import dev.cspmesh.billing.order.Orders;
import dev.cspmesh.billing.projection.contract.Contract;
import dev.cspmesh.billing.projection.contract.Contracts;
import dev.cspmesh.billing.projection.contract.SpoolCalendar;
import dev.cspmesh.kit.id.Ids;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.YearMonth;
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
    private final RateOrder filling;
    private final SpoolCalendar calendar;
    private final Clock clock;

    SpoolOrder(Contracts contracts, Orders orders, RateOrder filling, SpoolCalendar calendar, Clock clock) {
        this.contracts = contracts;
        this.orders = orders;
        this.filling = filling;
        this.calendar = calendar;
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
                .chain(order -> order.map(open -> Uni.createFrom().item(open))
                        .orElseGet(() -> filling.open(Ids.next(), contract, month, calendar.dueOn(month))))
                .chain(order -> filling.fill(contract, order, "the month is over"))
                .invoke(() -> contract.spooled(calendar))
                .replaceWith(true);
    }
}
