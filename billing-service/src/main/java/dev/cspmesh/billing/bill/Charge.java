package dev.cspmesh.billing.bill;

import dev.cspmesh.billing.order.OrderLine;
import dev.cspmesh.billing.rating.Amounts;
import dev.cspmesh.kit.money.Money;
import java.math.BigDecimal;

/**
 * One order line as one leg charges it. {@code list − discount = net} and {@code net + tax = total}.
 *
 * @param unitPrice of this leg, exact
 * @param tax on net, rounded once, half up
 */
public record Charge(OrderLine line, BigDecimal unitPrice, Amounts amounts, Money tax) {

    public Money total() {
        return amounts.net().plus(tax);
    }
}
