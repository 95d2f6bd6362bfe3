package dev.cspmesh.contract.forecast;

import dev.cspmesh.kit.money.Money;
import java.time.YearMonth;
import java.util.Optional;

/**
 * What one month will bring.
 *
 * @param usage MSRP spend that is expected without any deal
 * @param pipeline what deals may add; empty for callers who may not see them
 */
public record MonthForecast(YearMonth month, Money commitment, Money usage, Optional<Money> pipeline) {

    public Money expected() {
        return pipeline.map(usage::plus).orElse(usage);
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
