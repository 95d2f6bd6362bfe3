package dev.cspmesh.billing.bill;

import dev.cspmesh.billing.order.MonthlyOrder;
import dev.cspmesh.billing.order.OrderLine;
import dev.cspmesh.billing.rating.Amounts;
import dev.cspmesh.billing.rating.LineKind;
import dev.cspmesh.kit.money.Money;
import java.util.List;
import java.util.stream.Stream;

/** The same usage charged on the two legs above the CSP (DOMAIN.md, Three legs). Pure functions of closed orders. */
public final class Legs {

    /** The party that issues vendor bills. */
    public static final String VMWARE = "vmware";

    private static final int WHOLE = 10_000;

    private Legs() {}

    /** VMware bills the aggregator at the contract's discount plus the aggregator's margin, together at most the list. */
    public static BillDraft vendor(
            MonthlyOrder order, List<OrderLine> lines, int discountAndMarginBasisPoints, FirstBilled first) {
        int off = Math.min(WHOLE, discountAndMarginBasisPoints);
        List<Charge> charges = lines.stream()
                .filter(line -> line.kind() != LineKind.PREPAID)
                .flatMap(line -> vendorCharges(order, line, off, first))
                .toList();
        Stream<Charge> prepaid = lines.stream()
                .filter(line -> line.kind() == LineKind.PREPAID)
                .map(line -> covered(order, line, off, charges));
        return new BillDraft(
                Leg.VENDOR,
                VMWARE,
                order.aggregatorId(),
                order.month(),
                order.currency(),
                Stream.concat(charges.stream(), prepaid).toList());
    }

    /** The aggregator bills the CSP for orders of one month and currency, as the orders say. */
    public static BillDraft consolidated(List<MonthlyOrder> orders, List<OrderLine> lines) {
        MonthlyOrder first = orders.getFirst();
        return new BillDraft(
                Leg.CONSOLIDATED,
                first.aggregatorId(),
                first.partnerId(),
                first.month(),
                first.currency(),
                lines.stream().map(line -> asOrdered(first, line)).toList());
    }

    private static Stream<Charge> vendorCharges(MonthlyOrder order, OrderLine line, int off, FirstBilled first) {
        return line.kind() == LineKind.REVERSAL
                ? first.of(line.corrects().orElseThrow()).stream().map(charge -> charge.takenBackBy(line))
                : Stream.of(discounted(order, line, off));
    }

    private static Charge discounted(MonthlyOrder order, OrderLine line, int basisPoints) {
        Money list = line.amounts(order.currency()).list();
        return untaxed(order, line, Amounts.ofLine(list.amount(), order.currency(), basisPoints));
    }

    /** A month that the prepayment covers as a whole costs nothing on this leg either. */
    private static Charge covered(MonthlyOrder order, OrderLine prepaid, int basisPoints, List<Charge> others) {
        Amounts charged = others.stream().map(Charge::amounts).reduce(Amounts.zero(order.currency()), Amounts::plus);
        Money list = prepaid.amounts(order.currency()).list();
        return list.equals(charged.list().negated())
                ? untaxed(order, prepaid, charged.negated())
                : discounted(order, prepaid, basisPoints);
    }

    private static Charge asOrdered(MonthlyOrder order, OrderLine line) {
        return untaxed(order, line, line.amounts(order.currency()));
    }

    private static Charge untaxed(MonthlyOrder order, OrderLine line, Amounts amounts) {
        return Charge.of(line, line.quantity(), line.listUnitPrice(), amounts, Money.zero(order.currency()));
    }
}
