package dev.cspmesh.kit.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;

/**
 * How much of something was used: an exact decimal, in the unit of what is used, which whoever compares two quantities
 * knows. It is no amount of money and can't be added to one. What somebody says has at most 38 digits, see {@link #of}; the
 * sum of many has as many as it needs.
 *
 * @param value never floating point
 */
public record Quantity(@JsonValue BigDecimal value) implements Comparable<Quantity> {

    public static final Quantity NONE = new Quantity(BigDecimal.ZERO);
    public static final Quantity ONE = new Quantity(BigDecimal.ONE);

    /** Digits in all, before and after the point, of what comes from outside. */
    public static final int MOST_DIGITS = 38;

    /**
     * What somebody says.
     *
     * @throws IllegalArgumentException if it has more than 38 digits
     */
    @JsonCreator
    public static Quantity of(BigDecimal value) {
        if (value.precision() > MOST_DIGITS || value.scale() > MOST_DIGITS) {
            throw new IllegalArgumentException("a quantity has at most " + MOST_DIGITS + " digits");
        }
        return new Quantity(value);
    }

    public Quantity plus(Quantity other) {
        return new Quantity(value.add(other.value));
    }

    public Quantity minus(Quantity other) {
        return new Quantity(value.subtract(other.value));
    }

    public Quantity negated() {
        return new Quantity(value.negate());
    }

    /** What this much costs at a price for one, exactly. */
    public BigDecimal at(BigDecimal unitPrice) {
        return value.multiply(unitPrice);
    }

    /** Negative, zero or positive as this is less than nothing, nothing or more. */
    public int signum() {
        return value.signum();
    }

    public boolean isNone() {
        return signum() == 0;
    }

    /** By how much they are, in whatever notation: 1.0 is as much as 1. */
    @Override
    public int compareTo(Quantity other) {
        return value.compareTo(other.value);
    }

    /** All digits, without an exponent. */
    @Override
    public String toString() {
        return value.toPlainString();
    }
}
