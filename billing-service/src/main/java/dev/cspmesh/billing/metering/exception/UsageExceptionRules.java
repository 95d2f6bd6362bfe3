package dev.cspmesh.billing.metering.exception;

import dev.cspmesh.kit.problem.CommonProblems;
import dev.cspmesh.kit.problem.Rejection;
import java.util.Optional;

/** What a usage exception allows beside its life cycle. */
final class UsageExceptionRules {

    private UsageExceptionRules() {}

    /** A decision is made once. */
    static Optional<Rejection> sameDecision(
            UsageException exception, UsageException.Decision made, UsageException.Decision next) {
        return made == next
                ? Optional.empty()
                : Optional.of(Rejection.of(
                                CommonProblems.WRONG_STATE,
                                "The event was %s before; a decision is made once.".formatted(made))
                        .field("#/decision", "is " + made, made.name()));
    }
}
