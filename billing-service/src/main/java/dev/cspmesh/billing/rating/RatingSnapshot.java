package dev.cspmesh.billing.rating;

import dev.cspmesh.kit.money.Money;
import java.util.List;

/**
 * Everything that a month's amounts depend on.
 *
 * @param minimumCommitment MSRP spend promised for the month
 * @param discountBasisPoints of the level version that the contract pins
 * @param underageBilled whether the contract charges what was promised and not used
 */
public record RatingSnapshot(
        Money minimumCommitment, int discountBasisPoints, boolean underageBilled, List<UsageTotal> usage) {

    public RatingSnapshot {
        usage = List.copyOf(usage);
    }

    public String currency() {
        return minimumCommitment.currency();
    }
}
