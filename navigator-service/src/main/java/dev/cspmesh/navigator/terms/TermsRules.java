package dev.cspmesh.navigator.terms;

import dev.cspmesh.kit.problem.Rejection;
import dev.cspmesh.navigator.NavigatorProblems;
import java.util.Optional;

/** What may happen to terms of service (docs/domain.md, navigator). */
final class TermsRules {

    private TermsRules() {}

    /** Terms move along the edges of their states only. */
    static Optional<Rejection> transition(TermsOfService terms, TermsStatus next) {
        return terms.status().successors().contains(next)
                ? Optional.empty()
                : Optional.of(wrongState(
                        terms,
                        "The terms are %s and cannot become %s.".formatted(terms.status(), next),
                        "from here: " + terms.status().successors()));
    }

    /** A published text never changes: what a customer accepted must stay what it was. */
    static Optional<Rejection> editable(TermsOfService terms) {
        return terms.status() == TermsStatus.DRAFT
                ? Optional.empty()
                : Optional.of(wrongState(
                        terms,
                        "The terms are %s; only a DRAFT can be edited.".formatted(terms.status()),
                        TermsStatus.DRAFT.name()));
    }

    /** Only what is published and not retired can be accepted. */
    static Optional<Rejection> acceptable(TermsOfService terms) {
        return terms.status() == TermsStatus.PUBLISHED
                ? Optional.empty()
                : Optional.of(wrongState(
                        terms,
                        "The terms are %s; only PUBLISHED ones can be accepted.".formatted(terms.status()),
                        TermsStatus.PUBLISHED.name()));
    }

    /** A customer accepts a version once. */
    static Optional<Rejection> notAccepted(TermsOfService terms, boolean accepted) {
        return accepted
                ? Optional.of(
                        Rejection.of(NavigatorProblems.ALREADY_ACCEPTED, "Your organization has accepted this version.")
                                .step("readTerms", "GET", "/terms-of-service/" + terms.id()))
                : Optional.empty();
    }

    private static Rejection wrongState(TermsOfService terms, String detail, String allowed) {
        return Rejection.of(NavigatorProblems.WRONG_STATE, detail)
                .field("#/status", "is " + terms.status(), allowed)
                .step("readTerms", "GET", "/terms-of-service/" + terms.id());
    }
}
