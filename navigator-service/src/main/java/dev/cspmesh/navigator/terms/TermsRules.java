package dev.cspmesh.navigator.terms;

import dev.cspmesh.kit.problem.Rejection;
import dev.cspmesh.navigator.NavigatorProblems;
import java.util.Optional;

/** What may happen to terms of service, beside their life cycle (docs/domain.md, navigator). */
final class TermsRules {

    private TermsRules() {}

    /** A customer accepts a version once. */
    static Optional<Rejection> notAccepted(TermsOfService terms, boolean accepted) {
        return accepted
                ? Optional.of(
                        Rejection.of(NavigatorProblems.ALREADY_ACCEPTED, "Your organization has accepted this version.")
                                .step("readTerms", "GET", "/terms-of-service/" + terms.id()))
                : Optional.empty();
    }
}
