package dev.cspmesh.billing.rating;

import dev.cspmesh.kit.money.BasisPoints;
import dev.cspmesh.kit.money.Money;
import java.math.BigDecimal;

/**
 * The money of one line, or of several added up. {@code list − discount = net} always.
 *
 * @param list at the list price, rounded once, half up (docs/domain.md, Rating)
 * @param discount what the level, and on the vendor leg the aggregator's margin, takes off
 * @param net what is owed before tax
 */
public record Amounts(Money list, Money discount, Money net) {

    public Amounts {
        if (!list.minus(discount).equals(net)) {
            throw new IllegalArgumentException(list + " − " + discount + " is not " + net);
        }
    }

    /**
     * One line: the exact amount is rounded to money, the discount is taken from the rounded list so that a reader of the
     * bill can follow it.
     *
     * @param exact quantity × unit price with all its digits
     * @param off what is taken off list
     */
    public static Amounts ofLine(BigDecimal exact, String currency, BasisPoints off) {
        Money list = Money.rounded(exact, currency);
        Money discount = off.of(list);
        return new Amounts(list, discount, list.minus(discount));
    }

    public static Amounts zero(String currency) {
        Money zero = Money.zero(currency);
        return new Amounts(zero, zero, zero);
    }

    public Amounts plus(Amounts other) {
        return new Amounts(list.plus(other.list), discount.plus(other.discount), net.plus(other.net));
    }

    /** What reverses this, to the last digit. */
    public Amounts negated() {
        return new Amounts(list.negated(), discount.negated(), net.negated());
    }
}
