package dev.cspmesh.billing.bill;

import dev.cspmesh.billing.order.MonthlyOrder;
import dev.cspmesh.billing.order.line.OrderLine;
import dev.cspmesh.billing.pricing.DueFee;
import dev.cspmesh.billing.pricing.FixedFee;
import dev.cspmesh.billing.projection.contract.Contract;
import dev.cspmesh.billing.rating.Amounts;
import dev.cspmesh.billing.rating.LineKind;
import dev.cspmesh.kit.money.Money;
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
        String sku,
        String unit,
        BigDecimal quantity,
        BigDecimal unitPrice,
        Amounts amounts,
        Money tax,
        PricingBasis basis) {

    /** The unit of a fixed fee. */
    static final String FEE_UNIT = "month";

    /** What the line of a prepayment carries instead of a SKU, and its unit. */
    static final String PREPAYMENT_SKU = "PREPAYMENT";

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
            OrderLine line, BigDecimal quantity, BigDecimal unitPrice, Amounts amounts, Money tax, PricingBasis basis) {
        return new Charge(
                Origin.of(line), line.kind(), line.sku(), line.unit(), quantity, unitPrice, amounts, tax, basis);
    }

    /** A fixed fee for the days of a month. */
    public static Charge ofFee(MonthlyOrder order, DueFee due, int taxBasisPoints) {
        FixedFee fee = due.fee();
        Money prorated = due.amount();
        Amounts amounts = Amounts.ofLine(prorated.amount(), prorated.currency(), 0);
        return new Charge(
                new Origin(Optional.of(order.id()), Optional.empty(), Optional.empty()),
                LineKind.FEE,
                fee.code(),
                FEE_UNIT,
                BigDecimal.ONE,
                prorated.amount(),
                amounts,
                Amounts.share(amounts.net(), taxBasisPoints),
                PricingBasis.ofFee(fee, due.days(), taxBasisPoints));
    }

    /** What is paid beforehand under a contract. */
    public static Charge ofPrepayment(Contract contract, Money prepayment, int offBasisPoints, PricingBasis basis) {
        return new Charge(
                new Origin(Optional.empty(), Optional.empty(), Optional.of(contract.contractId())),
                LineKind.PREPAYMENT,
                PREPAYMENT_SKU,
                PREPAYMENT_UNIT,
                BigDecimal.ONE,
                prepayment.amount(),
                Amounts.ofLine(prepayment.amount(), prepayment.currency(), offBasisPoints),
                Money.zero(prepayment.currency()),
                basis);
    }

    /** What reverses this charge, as a line that corrects it. */
    public Charge reversedBy(OrderLine reversal) {
        return Charge.of(reversal, quantity.negate(), unitPrice, amounts.negated(), tax.negated(), basis);
    }

    public Money total() {
        return amounts.net().plus(tax);
    }
}
