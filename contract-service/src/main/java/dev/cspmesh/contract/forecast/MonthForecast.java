package dev.cspmesh.contract.forecast;

import dev.cspmesh.kit.forecast.ExpectedMonth;
import dev.cspmesh.kit.money.Money;
import java.time.YearMonth;
import java.util.List;

/**
 * What one month will bring against its commitment.
 *
 * @param use what is expected, and what it is made of
 * @param unserved what deals would add that no contract would serve, by currency; none for callers who may not see them
 */
public record MonthForecast(Money commitment, ExpectedMonth use, List<Money> unserved) {

    public YearMonth month() {
        return use.month();
    }

    public Money expected() {
        return use.expected();
    }

    /** Expected spend below the commitment. */
    public Money underage() {
        return positive(commitment.minus(expected()));
    }

    /** Expected spend above the commitment. */
    public Money overage() {
        return positive(expected().minus(commitment));
    }

    private static Money positive(Money amount) {
        return amount.amount().signum() > 0 ? amount : Money.zero(amount.currency());
    }
}
