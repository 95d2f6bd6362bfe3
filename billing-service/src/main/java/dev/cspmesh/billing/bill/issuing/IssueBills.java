package dev.cspmesh.billing.bill.issuing;

import dev.cspmesh.billing.bill.BillDraft;
import dev.cspmesh.billing.bill.BillLines;
import dev.cspmesh.billing.bill.Leg;
import dev.cspmesh.billing.order.MonthlyOrder;
import dev.cspmesh.billing.order.Orders;
import dev.cspmesh.billing.order.closing.BillingTrigger;
import dev.cspmesh.billing.order.line.OrderLine;
import dev.cspmesh.billing.order.line.OrderLines;
import dev.cspmesh.billing.pricing.AggregatorMargins;
import dev.cspmesh.billing.pricing.PricePlans;
import dev.cspmesh.billing.projection.contract.Contract;
import dev.cspmesh.billing.projection.contract.Contracts;
import dev.cspmesh.billing.projection.partner.DepartedPartners;
import dev.cspmesh.kit.database.NamedLock;
import dev.cspmesh.kit.money.BasisPoints;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Bills follow from a closed order, in the transaction that closes it: the vendor bill and the customer invoices at once,
 * the consolidated bill with the last closed order of the partner, aggregator, month and currency.
 */
@ApplicationScoped
class IssueBills implements BillingTrigger {

    private final NamedLock locks;
    private final NumberBills writer;
    private final Orders orders;
    private final OrderLines lines;
    private final Contracts contracts;
    private final AggregatorMargins margins;
    private final PricePlans plans;
    private final CustomerCountries customers;
    private final Fees fees;
    private final BillLines billLines;
    private final DepartedPartners departed;

    IssueBills(
            NamedLock locks,
            NumberBills writer,
            Orders orders,
            OrderLines lines,
            Contracts contracts,
            AggregatorMargins margins,
            PricePlans plans,
            CustomerCountries customers,
            Fees fees,
            BillLines billLines,
            DepartedPartners departed) {
        this.locks = locks;
        this.writer = writer;
        this.orders = orders;
        this.lines = lines;
        this.contracts = contracts;
        this.margins = margins;
        this.plans = plans;
        this.customers = customers;
        this.fees = fees;
        this.billLines = billLines;
        this.departed = departed;
    }

    /** Numbers are taken from the CSP's, the aggregator's and VMware's counters in this order, by everybody. */
    @Override
    public Uni<Void> bill(MonthlyOrder order, List<OrderLine> all) {
        return locks.lock(turn(order))
                .chain(() -> contracts.findById(order.contractId()))
                .chain(contract -> resale(order, all, contract)
                        .map(resale -> resale.invoices(all))
                        .chain(invoices -> consolidated(order).map(bill -> with(invoices, bill)))
                        .chain(drafts -> vendor(order, all, contract).map(bill -> with(drafts, Optional.of(bill)))))
                .chain(writer::writeAll)
                .chain(() -> departed.settle(order.partnerId()));
    }

    private static List<BillDraft> with(List<BillDraft> drafts, Optional<BillDraft> another) {
        return Stream.concat(drafts.stream(), another.stream()).toList();
    }

    private static String turn(MonthlyOrder order) {
        return String.join(
                "/", order.partnerId(), order.aggregatorId(), order.month().toString(), order.currency());
    }

    private Uni<BillDraft> vendor(MonthlyOrder order, List<OrderLine> all, Contract contract) {
        BasisPoints discount = contract.levelIn(order.month()).discountBasisPoints();
        return margins.of(order.aggregatorId())
                .chain(margin -> billLines
                        .first(all, Leg.VENDOR, order.currency())
                        .map(first -> BillingLegs.vendor(
                                order, all, new BillingLegs.Discounts(discount, margin.onList()), first)));
    }

    private Uni<CustomerInvoicing> resale(MonthlyOrder order, List<OrderLine> all, Contract contract) {
        return customers
                .countries(order.partnerId())
                .chain(countries -> plans.effective(order.partnerId())
                        .chain(plan -> fees.claim(order, contract, plan)
                                .chain(due -> billLines
                                        .first(all, Leg.CUSTOMER, order.currency())
                                        .map(first -> new CustomerInvoicing(order, plan, countries, first, due)))));
    }

    private Uni<Optional<BillDraft>> consolidated(MonthlyOrder last) {
        return orders.awaitsOthers(last)
                .chain(awaited -> awaited
                        ? Uni.createFrom().item(Optional.empty())
                        : consolidate(last).map(Optional::of));
    }

    private Uni<BillDraft> consolidate(MonthlyOrder last) {
        return orders.closedWithoutConsolidation(last)
                .chain(closed -> lines.of(closed.stream().map(MonthlyOrder::id).toList())
                        .map(all -> BillingLegs.consolidated(closed, all)));
    }
}
