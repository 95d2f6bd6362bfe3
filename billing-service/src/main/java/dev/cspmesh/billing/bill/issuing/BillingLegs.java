package dev.cspmesh.billing.bill.issuing;

import dev.cspmesh.billing.bill.BillDraft;
import dev.cspmesh.billing.bill.Charge;
import dev.cspmesh.billing.bill.Leg;
import dev.cspmesh.billing.bill.OriginalCharges;
import dev.cspmesh.billing.bill.PricingBasis;
import dev.cspmesh.billing.order.MonthlyOrder;
import dev.cspmesh.billing.order.line.OrderLine;
import dev.cspmesh.billing.projection.contract.Contract;
import dev.cspmesh.billing.rating.Amounts;
import dev.cspmesh.billing.rating.LineKind;
import dev.cspmesh.kit.money.BasisPoints;
import dev.cspmesh.kit.money.Money;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/** The same usage charged on the two legs above the CSP (docs/domain.md, Three legs). Pure functions of closed orders. */
public final class BillingLegs {

    /** The party that issues vendor bills. */
    public static final String VMWARE = "vmware";

    private BillingLegs() {}

    /**
     * What an aggregator is charged less than list: the contract's discount and its own margin, together at most the list.
     */
    public record Discounts(BasisPoints contract, BasisPoints margin) {

        BasisPoints together() {
            return contract.plus(margin).atMostAll();
        }

        PricingBasis basis() {
            return new PricingBasis.VendorDiscount(contract, together().minus(contract));
        }
    }

    /** VMware bills the aggregator for an order. */
    public static BillDraft vendor(
            MonthlyOrder order, List<OrderLine> lines, Discounts discounts, OriginalCharges first) {
        List<Charge> charges = lines.stream()
                .filter(line -> line.kind() != LineKind.PREPAID)
                .flatMap(line -> vendorCharges(order, line, discounts, first))
                .toList();
        Stream<Charge> prepaid = lines.stream()
                .filter(line -> line.kind() == LineKind.PREPAID)
                .map(line -> covered(order, line, discounts, charges));
        return new BillDraft(
                Leg.VENDOR,
                VMWARE,
                order.aggregatorId(),
                order.month(),
                order.currency(),
                List.of(order.id()),
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
                orders.stream().map(MonthlyOrder::id).toList(),
                lines.stream().map(line -> asOrdered(first, line)).toList());
    }

    /** What a CSP pays beforehand, on both legs above it; months that draw on it take it discounts again. */
    static List<BillDraft> prepayment(Contract contract, YearMonth from, Money amount, Discounts discounts) {
        return List.of(
                prepayment(
                        Leg.CONSOLIDATED,
                        contract.aggregatorId(),
                        contract.partnerId(),
                        from,
                        Charge.ofPrepayment(
                                contract,
                                amount,
                                discounts.contract(),
                                new PricingBasis.LevelDiscount(discounts.contract()))),
                prepayment(
                        Leg.VENDOR,
                        VMWARE,
                        contract.aggregatorId(),
                        from,
                        Charge.ofPrepayment(contract, amount, discounts.together(), discounts.basis())));
    }

    private static BillDraft prepayment(Leg leg, String issuer, String receiver, YearMonth month, Charge charge) {
        return new BillDraft(leg, issuer, receiver, month, charge.tax().currency(), List.of(), List.of(charge));
    }

    private static Stream<Charge> vendorCharges(
            MonthlyOrder order, OrderLine line, Discounts discounts, OriginalCharges first) {
        return line.kind() == LineKind.REVERSAL
                ? first.of(line.corrects().orElseThrow()).stream().map(charge -> charge.reversedBy(line))
                : Stream.of(discounted(order, line, discounts));
    }

    private static Charge discounted(MonthlyOrder order, OrderLine line, Discounts discounts) {
        Money list = line.amounts(order.currency()).list();
        return untaxed(
                order, line, Amounts.ofLine(list.amount(), order.currency(), discounts.together()), discounts.basis());
    }

    /** A month that the prepayment covers as a whole costs nothing on this leg either. */
    private static Charge covered(MonthlyOrder order, OrderLine prepaid, Discounts discounts, List<Charge> others) {
        Amounts charged = others.stream().map(Charge::amounts).reduce(Amounts.zero(order.currency()), Amounts::plus);
        Money list = prepaid.amounts(order.currency()).list();
        return list.equals(charged.list().negated())
                ? untaxed(order, prepaid, charged.negated(), discounts.basis())
                : discounted(order, prepaid, discounts);
    }

    private static Charge asOrdered(MonthlyOrder order, OrderLine line) {
        return untaxed(order, line, line.amounts(order.currency()), new PricingBasis.AsOrdered());
    }

    private static Charge untaxed(MonthlyOrder order, OrderLine line, Amounts amounts, PricingBasis basis) {
        return Charge.of(line, line.quantity(), line.listUnitPrice(), amounts, Money.zero(order.currency()), basis);
    }
}
