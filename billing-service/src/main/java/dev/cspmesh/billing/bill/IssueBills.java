package dev.cspmesh.billing.bill;

import dev.cspmesh.billing.contract.Contracts;
import dev.cspmesh.billing.order.Billing;
import dev.cspmesh.billing.order.MonthlyOrder;
import dev.cspmesh.billing.order.OrderLine;
import dev.cspmesh.billing.order.OrderLines;
import dev.cspmesh.billing.order.Orders;
import dev.cspmesh.billing.pricing.AggregatorMargins;
import dev.cspmesh.billing.pricing.PricePlan;
import dev.cspmesh.billing.pricing.PricePlans;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Bills follow from a closed order, in the transaction that closes it: the vendor bill and the customer invoices at once,
 * the consolidated bill with the last closed order of the partner, aggregator, month and currency.
 */
@ApplicationScoped
class IssueBills implements Billing {

    private final Bills bills;
    private final WriteBill writer;
    private final Orders orders;
    private final OrderLines lines;
    private final Contracts contracts;
    private final AggregatorMargins margins;
    private final PricePlans plans;
    private final Customers customers;
    private final Fees fees;
    private final BillLines billLines;

    IssueBills(
            Bills bills,
            WriteBill writer,
            Orders orders,
            OrderLines lines,
            Contracts contracts,
            AggregatorMargins margins,
            PricePlans plans,
            Customers customers,
            Fees fees,
            BillLines billLines) {
        this.bills = bills;
        this.writer = writer;
        this.orders = orders;
        this.lines = lines;
        this.contracts = contracts;
        this.margins = margins;
        this.plans = plans;
        this.customers = customers;
        this.fees = fees;
        this.billLines = billLines;
    }

    @Override
    public Uni<Void> bill(MonthlyOrder order, List<OrderLine> all) {
        return bills.takeTurn(turn(order))
                .chain(() -> billVendor(order, all))
                .chain(() -> billCustomers(order, all))
                .chain(() -> billConsolidated(order));
    }

    private static String turn(MonthlyOrder order) {
        return String.join(
                "/", order.partnerId(), order.aggregatorId(), order.month().toString(), order.currency());
    }

    private Uni<Void> billVendor(MonthlyOrder order, List<OrderLine> all) {
        return contracts
                .findById(order.contractId())
                .map(contract -> contract.levelIn(order.month()).discountBasisPoints())
                .chain(discount -> margins.of(order.aggregatorId()).map(margin -> discount + margin))
                .chain(off -> billLines
                        .first(all, Leg.VENDOR, order.currency())
                        .chain(first -> writer.write(Legs.vendor(order, all, off, first))));
    }

    private Uni<Void> billCustomers(MonthlyOrder order, List<OrderLine> all) {
        return resale(order, all).map(resale -> resale.invoices(all)).chain(writer::writeAll);
    }

    private Uni<Resale> resale(MonthlyOrder order, List<OrderLine> all) {
        return customers
                .countries(order.partnerId())
                .chain(countries -> plans.effective(order.partnerId())
                        .chain(plan -> due(order, plan)
                                .chain(due -> billLines
                                        .first(all, Leg.CUSTOMER, order.currency())
                                        .map(first -> new Resale(order, plan, countries, first, due)))));
    }

    private Uni<Map<UUID, List<Resale.DueFee>>> due(MonthlyOrder order, PricePlan plan) {
        return contracts.findById(order.contractId()).chain(contract -> fees.claim(order, contract, plan));
    }

    private Uni<Void> billConsolidated(MonthlyOrder order) {
        return orders.awaitsOthers(order).chain(awaited -> consolidateUnless(awaited, order));
    }

    private Uni<Void> consolidateUnless(boolean othersAreAwaited, MonthlyOrder last) {
        return othersAreAwaited ? Uni.createFrom().voidItem() : consolidate(last);
    }

    private Uni<Void> consolidate(MonthlyOrder last) {
        return orders.closedWithoutConsolidation(last)
                .chain(closed -> lines.of(closed.stream().map(MonthlyOrder::id).toList())
                        .chain(all -> writer.write(Legs.consolidated(closed, all))));
    }
}
