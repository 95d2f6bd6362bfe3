package dev.cspmesh.contract.threshold;

import dev.cspmesh.kit.money.Money;
import dev.cspmesh.kit.problem.CommonProblems;
import dev.cspmesh.kit.problem.Rejection;
import java.util.Optional;

/** What a threshold must keep. */
final class ThresholdRules {

    private ThresholdRules() {}

    /** Nothing is a threshold that every contract reaches; less than nothing is none. */
    static Optional<Rejection> isNoDebt(String pointer, Money amount) {
        return amount.amount().signum() < 0
                ? Optional.of(Rejection.of(CommonProblems.MALFORMED, "A threshold is no negative amount.")
                        .field(pointer + "/amount", "is less than nothing", "0 or more"))
                : Optional.empty();
    }
}
