package dev.cspmesh.billing.bill;

import dev.cspmesh.billing.order.OrderLine;
import dev.cspmesh.billing.pricing.FixedFee;
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
 * @param orderLine none for a fee
 * @param unitPrice of this leg, exact
 * @param tax on net, rounded once, half up
 */
public record Charge(
        UUID orderId,
        Optional<Integer> orderLine,
        LineKind kind,
        String sku,
        String unit,
        BigDecimal quantity,
        BigDecimal unitPrice,
        Amounts amounts,
        Money tax) {

    /** The unit of a fixed fee. */
    static final String FEE_UNIT = "month";

    /** A line, or a part of it, at a price of this leg. */
    static Charge of(OrderLine line, BigDecimal quantity, BigDecimal unitPrice, Amounts amounts, Money tax) {
        return new Charge(
                line.orderId(),
                Optional.of(line.line()),
                line.kind(),
                line.sku(),
                line.unit(),
                quantity,
                unitPrice,
                amounts,
                tax);
    }

    /** A fixed fee of the month. */
    static Charge ofFee(UUID orderId, FixedFee fee, Money prorated, int taxBasisPoints) {
        Amounts amounts = Amounts.ofLine(prorated.amount(), prorated.currency(), 0);
        return new Charge(
                orderId,
                Optional.empty(),
                LineKind.FEE,
                fee.code(),
                FEE_UNIT,
                BigDecimal.ONE,
                prorated.amount(),
                amounts,
                Amounts.share(amounts.net(), taxBasisPoints));
    }

    /** What takes this charge back, as a line that corrects it. */
    Charge takenBackBy(OrderLine reversal) {
        return Charge.of(reversal, quantity.negate(), unitPrice, amounts.negated(), tax.negated());
    }

    public Money total() {
        return amounts.net().plus(tax);
    }
}
