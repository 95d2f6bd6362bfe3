package dev.cspmesh.kit.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;

/**
 * A share in hundredths of a percent, as discounts, markups and tax rates are written: 1000 are ten percent.
 *
 * @param value whole basis points; a markup may exceed 10,000
 */
public record BasisPoints(@JsonValue int value) {

    public static final BasisPoints NONE = new BasisPoints(0);

    private static final int DIGITS = 4;
    private static final int WHOLE = 10_000;

    @JsonCreator
    public static BasisPoints of(int value) {
        return new BasisPoints(value);
    }

    /** This share of an amount, exactly; whoever shows it as money rounds it. */
    public BigDecimal of(BigDecimal amount) {
        return amount.multiply(BigDecimal.valueOf(value)).movePointLeft(DIGITS);
    }

    /** This share of an amount as money: rounded once, half up. */
    public Money of(Money amount) {
        return Money.rounded(of(amount.amount()), amount.currency());
    }

    public BasisPoints plus(BasisPoints other) {
        return new BasisPoints(Math.addExact(value, other.value));
    }

    /** This share, at most the whole. */
    public BasisPoints atMostAll() {
        return value > WHOLE ? new BasisPoints(WHOLE) : this;
    }

    public BasisPoints minus(BasisPoints other) {
        return new BasisPoints(Math.subtractExact(value, other.value));
    }

    /** What is left of an amount when this share is taken off, exactly. */
    public BigDecimal off(BigDecimal amount) {
        return amount.multiply(BigDecimal.valueOf((long) WHOLE - value)).movePointLeft(DIGITS);
    }

    /** An amount with this share on top, exactly. */
    public BigDecimal onTopOf(BigDecimal amount) {
        return amount.multiply(BigDecimal.valueOf((long) WHOLE + value)).movePointLeft(DIGITS);
    }
}
