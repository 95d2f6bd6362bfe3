package dev.cspmesh.kit.money;

import java.math.BigDecimal;

/**
 * How much of something was used: an exact decimal with at most 38 digits, in the unit of what is used, which whoever
 * compares two quantities knows. It is no amount of money and can't be added to one.
 *
 * @param value never floating point
 */
public record Quantity(BigDecimal value) {

    public static final Quantity NONE = new Quantity(BigDecimal.ZERO);

    /** Digits in all, before and after the point: as many as the database's numeric columns keep. */
    public static final int MOST_DIGITS = 38;

    public Quantity {
        if (value.precision() > MOST_DIGITS || value.scale() > MOST_DIGITS) {
            throw new IllegalArgumentException("a quantity has at most " + MOST_DIGITS + " digits");
        }
    }

    public Quantity plus(Quantity other) {
        return new Quantity(value.add(other.value));
    }

    public Quantity minus(Quantity other) {
        return new Quantity(value.subtract(other.value));
    }

    /** What this much costs at a price for one, exactly. */
    public BigDecimal at(BigDecimal unitPrice) {
        return value.multiply(unitPrice);
    }

    public boolean isNone() {
        return value.signum() == 0;
    }

    @Override
    public String toString() {
        return value.toPlainString();
    }
}
