package dev.cspmesh.billing.rating;

import dev.cspmesh.kit.money.BasisPoints;
import dev.cspmesh.kit.money.Money;
import java.time.YearMonth;
import java.util.List;

/**
 * Everything that a month's amounts depend on.
 *
 * @param corrections reversals and corrections that the order takes over, rated already
 * @param prepaid what is left of the prepayment, at list
 */
public record RatingSnapshot(
        Terms terms, YearMonth month, List<UsageTotal> usage, List<RatedLine> corrections, Money prepaid) {

    /**
     * What the contract says for the month.
     *
     * @param minimumCommitment MSRP spend that the month is committed to
     * @param discount of the level version that the contract pins
     * @param underageBilled whether the contract charges what was committed and not used
     * @param earlyTerminationFee MSRP spend of the months after an early end that this month's order charges
     */
    public record Terms(
            Money minimumCommitment, BasisPoints discount, boolean underageBilled, Money earlyTerminationFee) {

        /** A month after which the contract goes on, or whose order charges no fee when it does not. */
        public Terms(Money minimumCommitment, BasisPoints discount, boolean underageBilled) {
            this(minimumCommitment, discount, underageBilled, Money.zero(minimumCommitment.currency()));
        }

        /** The same month, whose order charges what an early end owes. */
        public Terms chargingEarlyTermination(Money fee) {
            return new Terms(minimumCommitment, discount, underageBilled, fee);
        }
    }

    public RatingSnapshot {
        usage = List.copyOf(usage);
        corrections = List.copyOf(corrections);
    }

    /** A month that is usage only. */
    public static RatingSnapshot ofUsage(Terms terms, YearMonth month, List<UsageTotal> usage) {
        return new RatingSnapshot(
                terms,
                month,
                usage,
                List.of(),
                Money.zero(terms.minimumCommitment().currency()));
    }

    /** The same month with other usage. */
    public RatingSnapshot withUsage(List<UsageTotal> other) {
        return new RatingSnapshot(terms, month, other, corrections, prepaid);
    }

    public String currency() {
        return prepaid.currency();
    }
}
