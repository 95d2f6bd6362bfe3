package dev.cspmesh.billing.bill;

import dev.cspmesh.billing.order.MonthlyOrder;
import dev.cspmesh.billing.order.line.OrderLine;
import dev.cspmesh.billing.pricing.DueFee;
import dev.cspmesh.billing.pricing.FixedFee;
import dev.cspmesh.billing.projection.contract.Contract;
import dev.cspmesh.billing.rating.Amounts;
import dev.cspmesh.billing.rating.LineKind;
import dev.cspmesh.billing.rating.Sku;
import dev.cspmesh.kit.money.BasisPoints;
import dev.cspmesh.kit.money.Money;
import dev.cspmesh.kit.money.Quantity;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

/**
 * One line of a bill: an order line, or a part of it, as one leg charges it. {@code list − discount = net} and
 * {@code net + tax = total}.
 *
 * @param unitPrice of this leg, exact
 * @param tax on net, rounded once, half up
 */
public record Charge(
        Origin origin,
        LineKind kind,
        Sku sku,
        String unit,
        Quantity quantity,
        BigDecimal unitPrice,
        Amounts amounts,
        Money tax,
        PricingBasis basis) {

    /** The unit of a fixed fee. */
    static final String FEE_UNIT = "month";

    /** What the line of a prepayment carries instead of a SKU, and its unit. */
    static final Sku PREPAYMENT_SKU = new Sku("PREPAYMENT");

    static final String PREPAYMENT_UNIT = "prepayment";

    /**
     * Where a charge comes from.
     *
     * @param order the order that it charges; none for a prepayment
     * @param line of that order; none for a fee either
     * @param contract of a prepayment
     */
    public record Origin(Optional<UUID> order, Optional<Integer> line, Optional<UUID> contract) {

        public static Origin of(OrderLine line) {
            return new Origin(Optional.of(line.orderId()), Optional.of(line.line()), Optional.empty());
        }
    }

    /** A line, or a part of it, at a price of this leg. */
    public static Charge of(
            OrderLine line, Quantity quantity, BigDecimal unitPrice, Amounts amounts, Money tax, PricingBasis basis) {
        return new Charge(
                Origin.of(line), line.kind(), line.sku(), line.unit(), quantity, unitPrice, amounts, tax, basis);
    }

    /** A fixed fee for the days of a month. */
    public static Charge ofFee(MonthlyOrder order, DueFee due, BasisPoints tax) {
        FixedFee fee = due.fee();
        Money prorated = due.amount();
        Amounts amounts = Amounts.ofLine(prorated.amount(), prorated.currency(), BasisPoints.NONE);
        return new Charge(
                new Origin(Optional.of(order.id()), Optional.empty(), Optional.empty()),
                LineKind.FEE,
                new Sku(fee.code()),
                FEE_UNIT,
                Quantity.ONE,
                prorated.amount(),
                amounts,
                tax.of(amounts.net()),
                new PricingBasis.Fee(
                        fee.amount().amount(), due.days().charged(), due.days().ofMonth(), tax));
    }

    /** What is paid beforehand under a contract. */
    public static Charge ofPrepayment(Contract contract, Money prepayment, BasisPoints off, PricingBasis basis) {
        return new Charge(
                new Origin(Optional.empty(), Optional.empty(), Optional.of(contract.contractId())),
                LineKind.PREPAYMENT,
                PREPAYMENT_SKU,
                PREPAYMENT_UNIT,
                Quantity.ONE,
                prepayment.amount(),
                Amounts.ofLine(prepayment.amount(), prepayment.currency(), off),
                Money.zero(prepayment.currency()),
                basis);
    }

    /** What reverses this charge, as a line that corrects it. */
    public Charge reversedBy(OrderLine reversal) {
        return Charge.of(reversal, quantity.negated(), unitPrice, amounts.negated(), tax.negated(), basis);
    }

    public Money total() {
        return amounts.net().plus(tax);
    }
}
