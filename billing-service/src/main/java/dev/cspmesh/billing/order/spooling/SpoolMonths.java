package dev.cspmesh.billing.order.spooling;

import dev.cspmesh.billing.order.Orders;
import dev.cspmesh.billing.projection.contract.Contract;
import dev.cspmesh.billing.projection.contract.Contracts;
import dev.cspmesh.billing.projection.contract.SpoolCalendar;
import dev.cspmesh.billing.projection.contract.SpoolSchedule;
import dev.cspmesh.kit.id.Ids;
import dev.cspmesh.kit.jobs.TransactionalJob;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.UUID;

/**
 * The month of one contract is over: its order is rated and goes to the CSP, also with zero usage. One contract, one
 * transaction: the contract moves to its next month with the order, so each order is spooled exactly once and an interrupted
 * run goes on where it stopped. Months in arrears follow each other without a rest.
 */
@ApplicationScoped
class SpoolMonths implements TransactionalJob {

    private final Contracts contracts;
    private final Orders orders;
    private final RateOrder rating;
    private final SpoolCalendar calendar;
    private final SpoolSchedule schedule;

    SpoolMonths(Contracts contracts, Orders orders, RateOrder rating, SpoolCalendar calendar, SpoolSchedule schedule) {
        this.contracts = contracts;
        this.orders = orders;
        this.rating = rating;
        this.calendar = calendar;
        this.schedule = schedule;
    }

    @Override
    public String kind() {
        return SpoolSchedule.KIND;
    }

    @Override
    public Uni<Void> fire(String contractId) {
        return contracts
                .claim(UUID.fromString(contractId))
                .chain(contract -> contract.hasOrdersLeft()
                        ? spool(contract)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> spool(Contract contract) {
        YearMonth month = contract.spoolMonth();
        return orders.lockOf(contract.contractId(), month)
                .chain(order -> order.map(open -> Uni.createFrom().item(open))
                        .orElseGet(() -> rating.open(Ids.next(), contract, month, calendar.dueOn(month))))
                .chain(order -> rating.fill(contract, order, "the month is over"))
                .invoke(() -> contract.spooled(calendar))
                .chain(() -> schedule.follow(contract));
    }
}
