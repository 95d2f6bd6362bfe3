package dev.cspmesh.kit.forecast;

import dev.cspmesh.kit.money.Money;
import java.math.BigDecimal;

/**
 * MSRP spend that is known of a month.
 *
 * @param reported all that counts for the month's commitment
 * @param late the part of it that was used in earlier months and reported after their end; it is no sign of what comes
 */
public record MeteredMonth(Money reported, Money late) {

    public static MeteredMonth none(String currency) {
        return new MeteredMonth(Money.zero(currency), Money.zero(currency));
    }

    /** What was used in the month itself. */
    BigDecimal used() {
        return reported.minus(late).amount();
    }
}
