package dev.cspmesh.billing.bill.explanation;

import dev.cspmesh.billing.bill.Bill;
import dev.cspmesh.billing.bill.BillLine;
import dev.cspmesh.billing.bill.Leg;
import dev.cspmesh.billing.bill.PricingBasis;
import dev.cspmesh.billing.order.line.OrderLine;
import dev.cspmesh.billing.order.reading.LineProvenance;
import dev.cspmesh.billing.projection.contract.ContractChanged;
import java.util.List;
import java.util.Optional;

/**
 * How a line of a bill came about, as far as its reader may know: a customer sees the CSP's price and nothing above it, and
 * the legs above the CSP show no resale price.
 *
 * @param sources of the order line that it charges; none for a fee and a prepayment
 * @param forCustomer whether the reader is the customer
 */
record BillExplanation(Bill bill, BillLine line, Optional<LineProvenance.Sources> sources, boolean forCustomer) {

    /** The level, on the legs above the CSP. */
    Optional<ContractChanged.LevelFrom> level() {
        return bill.leg() == Leg.CUSTOMER ? Optional.empty() : sources.map(LineProvenance.Sources::level);
    }

    Optional<LineProvenance.PricedBy> price() {
        return sources.filter(known -> !forCustomer).flatMap(LineProvenance.Sources::price);
    }

    Optional<LineProvenance.MeteredAs> usage() {
        return sources.flatMap(LineProvenance.Sources::usage);
    }

    /** How it was priced; what was charged as ordered has the discount of its level. */
    PricingBasis basis() {
        return switch (line.basis()) {
            case PricingBasis.AsOrdered ordered ->
                level().<PricingBasis>map(level -> new PricingBasis.LevelDiscount(level.discountBasisPoints()))
                        .orElse(ordered);
            case PricingBasis.LevelDiscount kept -> kept;
            case PricingBasis.VendorDiscount kept -> kept;
            case PricingBasis.Resale kept -> kept;
        };
    }

    /** The numbers that add up to the line's total. */
    List<PriceComponent> parts() {
        boolean resold = bill.leg() == Leg.CUSTOMER && !forCustomer;
        return PriceComponent.of(
                line.charge(bill.currency()),
                basis(),
                sources.filter(known -> resold).map(known -> known.line()).map(OrderLine::listUnitPrice));
    }
}
