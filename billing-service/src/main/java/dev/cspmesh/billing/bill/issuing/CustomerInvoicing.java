package dev.cspmesh.billing.bill.issuing;

import dev.cspmesh.billing.bill.BillDraft;
import dev.cspmesh.billing.bill.Charge;
import dev.cspmesh.billing.bill.Leg;
import dev.cspmesh.billing.bill.OriginalCharges;
import dev.cspmesh.billing.bill.PricingBasis;
import dev.cspmesh.billing.order.MonthlyOrder;
import dev.cspmesh.billing.order.line.OrderLine;
import dev.cspmesh.billing.pricing.DueFee;
import dev.cspmesh.billing.pricing.PricePlan;
import dev.cspmesh.billing.pricing.ResalePrice;
import dev.cspmesh.billing.rating.Amounts;
import dev.cspmesh.billing.rating.RatedLine;
import dev.cspmesh.kit.money.BasisPoints;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a CSP charges its customers for an order, at its own prices; underage and prepayment are the CSP's own. A pure
 * function of the order, the plan and what was billed before.
 *
 * @param countries of the customers; they decide the tax
 * @param fees to be charged with this order, by customer
 */
public record CustomerInvoicing(
        MonthlyOrder order,
        PricePlan plan,
        Map<UUID, String> countries,
        OriginalCharges first,
        Map<UUID, List<DueFee>> fees) {

    /** An invoice for each customer that has a line or a fee. */
    public List<BillDraft> invoices(List<OrderLine> lines) {
        Map<UUID, List<OrderLine>> byCustomer = lines.stream()
                .filter(line -> line.kind().isOfCustomer())
                .collect(Collectors.groupingBy(
                        line -> line.customerOrganizationId().orElseThrow(), TreeMap::new, Collectors.toList()));
        fees.keySet().forEach(customer -> byCustomer.putIfAbsent(customer, List.of()));
        return byCustomer.entrySet().stream()
                .map(each -> invoice(each.getKey(), each.getValue()))
                .toList();
    }

    private BillDraft invoice(UUID customer, List<OrderLine> lines) {
        BasisPoints tax = plan.taxRates().of(countries.getOrDefault(customer, ""));
        Stream<Charge> used = lines.stream().flatMap(line -> charges(line, tax));
        Stream<Charge> fixed =
                fees.getOrDefault(customer, List.of()).stream().map(due -> Charge.ofFee(order, due, tax));
        return new BillDraft(
                Leg.CUSTOMER,
                order.partnerId(),
                customer.toString(),
                order.month(),
                order.currency(),
                List.of(order.id()),
                Stream.concat(used, fixed).toList());
    }

    private Stream<Charge> charges(OrderLine line, BasisPoints tax) {
        return switch (line.kind()) {
            case REVERSAL -> first.of(line.corrects().orElseThrow()).stream().map(charge -> charge.reversedBy(line));
            case CORRECTION -> corrected(line, line.corrects().orElseThrow()).map(part -> charge(line, part, tax));
            case USAGE, LATE_USAGE -> resold(line).map(part -> charge(line, part, tax));
            case UNDERAGE, TERMINATION, PREPAID, PREPAYMENT, FEE -> Stream.empty();
        };
    }

    private Stream<ResalePrice.Part> resold(OrderLine line) {
        return plan.parts(line.sku(), order.currency(), line.quantity(), line.listUnitPrice()).stream();
    }

    private Stream<ResalePrice.Part> corrected(OrderLine line, RatedLine.ClosedLine closed) {
        List<ResalePrice.Part> parts = first.parts(closed, line.quantity());
        return parts.isEmpty() ? resold(line) : parts.stream();
    }

    private Charge charge(OrderLine line, ResalePrice.Part part, BasisPoints tax) {
        Amounts amounts = Amounts.ofLine(part.quantity().at(part.unitPrice()), order.currency(), BasisPoints.NONE);
        return Charge.of(
                line, part.quantity(), part.unitPrice(), amounts, tax.of(amounts.net()), basis(line, part, tax));
    }

    /** A corrected line goes on at the price of its first invoice, however that came about. */
    private PricingBasis basis(OrderLine line, ResalePrice.Part part, BasisPoints tax) {
        return line.corrects().stream()
                .flatMap(closed -> first.of(closed).stream())
                .filter(charge -> charge.unitPrice().compareTo(part.unitPrice()) == 0)
                .map(charge -> taxed(charge.basis(), tax))
                .findFirst()
                .orElseGet(() -> ofPlan(line, part, tax));
    }

    private static PricingBasis taxed(PricingBasis first, BasisPoints tax) {
        return switch (first) {
            case PricingBasis.Resale resale -> resale.taxed(tax);
            case PricingBasis.Wholesale wholesale -> wholesale;
        };
    }

    private PricingBasis ofPlan(OrderLine line, ResalePrice.Part part, BasisPoints tax) {
        boolean atMarkup = part.unitPrice().compareTo(plan.resaleUnitPrice(line.listUnitPrice())) == 0;
        return atMarkup ? new PricingBasis.Markup(plan.markup(), tax) : new PricingBasis.OwnPrice(tax);
    }
}
