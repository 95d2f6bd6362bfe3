package dev.cspmesh.billing.bill;

import dev.cspmesh.billing.order.MonthlyOrder;
import dev.cspmesh.billing.order.OrderLine;
import dev.cspmesh.billing.pricing.PricePlan;
import dev.cspmesh.billing.rating.Amounts;
import dev.cspmesh.billing.rating.LineKind;
import dev.cspmesh.kit.money.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The same usage charged three ways (DOMAIN.md, Three legs). Pure functions of closed orders and prices. */
public final class Legs {

    /** The party that issues vendor bills. */
    public static final String VMWARE = "vmware";

    private static final int WHOLE = 10_000;

    private Legs() {}

    /** VMware bills the aggregator at the contract's discount plus the aggregator's margin, together at most the list. */
    public static BillDraft vendor(MonthlyOrder order, List<OrderLine> lines, int discountAndMarginBasisPoints) {
        int off = Math.min(WHOLE, discountAndMarginBasisPoints);
        return draft(Leg.VENDOR, VMWARE, order.aggregatorId(), order, lines, line -> discounted(order, line, off));
    }

    /** The aggregator bills the CSP for orders of one month and currency, as the orders say. */
    public static BillDraft consolidated(List<MonthlyOrder> orders, List<OrderLine> lines) {
        MonthlyOrder first = orders.getFirst();
        return draft(
                Leg.CONSOLIDATED,
                first.aggregatorId(),
                first.partnerId(),
                first,
                lines,
                line -> asOrdered(first, line));
    }

    /** The CSP bills each of its customers at its own prices; the underage is the CSP's own. */
    public static List<BillDraft> customers(
            MonthlyOrder order, List<OrderLine> lines, PricePlan plan, Map<UUID, String> countries) {
        return byCustomer(lines).entrySet().stream()
                .map(each -> customer(order, each.getKey(), each.getValue(), plan, countries))
                .toList();
    }

    private static BillDraft customer(
            MonthlyOrder order, UUID customer, List<OrderLine> lines, PricePlan plan, Map<UUID, String> countries) {
        int tax = plan.taxRates().of(countries.getOrDefault(customer, ""));
        return draft(
                Leg.CUSTOMER,
                order.partnerId(),
                customer.toString(),
                order,
                lines,
                line -> resold(order, line, plan, tax));
    }

    private static Map<UUID, List<OrderLine>> byCustomer(List<OrderLine> lines) {
        return lines.stream()
                .filter(line -> line.kind() == LineKind.USAGE)
                .collect(Collectors.groupingBy(
                        line -> line.customerOrganizationId().orElseThrow(), TreeMap::new, Collectors.toList()));
    }

    private static Charge discounted(MonthlyOrder order, OrderLine line, int basisPoints) {
        Money list = line.amounts(order.currency()).list();
        Amounts amounts = Amounts.ofLine(list.amount(), order.currency(), basisPoints);
        return new Charge(line, line.listUnitPrice(), amounts, Money.zero(order.currency()));
    }

    private static Charge asOrdered(MonthlyOrder order, OrderLine line) {
        return new Charge(line, line.listUnitPrice(), line.amounts(order.currency()), Money.zero(order.currency()));
    }

    private static Charge resold(MonthlyOrder order, OrderLine line, PricePlan plan, int taxBasisPoints) {
        BigDecimal unitPrice = plan.resaleUnitPrice(line.listUnitPrice());
        Amounts amounts = Amounts.ofLine(line.quantity().multiply(unitPrice), order.currency(), 0);
        return new Charge(line, unitPrice, amounts, Amounts.share(amounts.net(), taxBasisPoints));
    }

    private static BillDraft draft(
            Leg leg,
            String issuer,
            String receiver,
            MonthlyOrder order,
            List<OrderLine> lines,
            Function<OrderLine, Charge> charge) {
        return new BillDraft(
                leg,
                issuer,
                receiver,
                order.month(),
                order.currency(),
                lines.stream().map(charge).toList());
    }
}
